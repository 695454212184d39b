import type { WrappedKey } from '../../../confidential/channel.js'
import { SealedError } from '../../../sealed/errors.js'
import { makeOfficerKeys, type OfficerKeys, unwrapKeys, wrapKeys } from '../../../sealed/keys.js'
import type { Roster } from '../../../sealed/roster.js'
import type { Officer } from '../../../sealed/roster-entry.js'

/** An officer's opened keys, in the memory of this page only. */
export type Unlocked = {
  /** Signs, and opens what is new. */
  current: OfficerKeys
  /** Keys from before a rotation: they open what was sealed to them then. */
  older: OfficerKeys[]
}

/** This officer as the verified roster has them; undefined for one who is not in it. */
export const meIn = (roster: Roster, id: string): Officer | undefined =>
  roster.active.find((officer) => officer.id === id)

/**
 * Opens the wrapped keys. Each takes scrypt's second; the current one comes first, so that a wrong passphrase is said
 * after one.
 *
 * @throws SealedError `passphrase-wrong`; `bad-roster` where the key opened is not the one the roster names
 */
export async function unlock(
  wrapped: readonly WrappedKey[],
  passphrase: string,
  me: Officer,
): Promise<Unlocked> {
  const mine = wrapped.find((key) => key.recipient === me.recipient && key.how === 'passphrase')
  if (!mine) throw new SealedError('bad-recipient')
  const current = await unwrapKeys(mine.wrapped, passphrase)
  mustBe(current, me)
  const older: OfficerKeys[] = []
  for (const key of wrapped) {
    if (key === mine || key.how !== 'passphrase') continue
    const opened = await unwrapKeys(key.wrapped, passphrase).catch(() => undefined)
    if (opened) older.push(opened)
  }
  return { current, older }
}

/** @throws SealedError `bad-roster` where keys that opened are not the ones the roster names */
export function mustBe(current: OfficerKeys, me: Officer): void {
  if (current.recipient !== me.recipient || current.verifyKey !== me.verifyKey)
    throw new SealedError('bad-roster')
}

/** New keys and their wrapped file. @throws SealedError `passphrase-short` */
export async function makeWrapped(passphrase: string): Promise<{ keys: OfficerKeys; file: WrappedKey }> {
  const keys = await makeOfficerKeys()
  return { keys, file: await rewrap(keys, passphrase) }
}

export const rewrap = async (keys: OfficerKeys, passphrase: string): Promise<WrappedKey> => ({
  recipient: keys.recipient,
  wrapped: await wrapKeys(keys, passphrase),
  how: 'passphrase',
})
