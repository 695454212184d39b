import { scryptAsync } from '@noble/hashes/scrypt.js'
import { deriveReporterKey, type ReporterKey, SCRYPT } from '../../../sealed/reporter-key.js'

/**
 * A receipt's keys, about a second on an old phone.
 *
 * @param onProgress from 0 to 1
 * @throws SealedError `receipt-unreadable`
 */
export const keyOfReceipt = (
  receipt: string,
  salt: Uint8Array,
  onProgress: (done: number) => void,
): Promise<ReporterKey> =>
  deriveReporterKey(receipt, salt, (digits, with_) => scryptAsync(digits, with_, { ...SCRYPT, onProgress }))
