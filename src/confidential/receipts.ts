import { isDuplicateKey } from '../storage/database.js'
import type { Channel } from './channel.js'
import { asText, type Collections, read } from './collections.js'
import { missing, receiptKept, taken } from './refusals.js'
import { ReceiptSchema } from './reports.js'

/** Replacing a receipt and keeping it: each one write that looks and changes at once, so that of two one comes first. */
export function createReceipts({ reports }: Pick<Collections, 'reports'>) {
  const replaceReceipt: Channel['replaceReceipt'] = async (caseId, raw) => {
    const receipt = read(ReceiptSchema, raw)
    try {
      const changed = await reports.updateOne({ _id: asText(caseId), receiptKept: false }, { $set: receipt })
      if (changed.matchedCount) return
    } catch (error) {
      if (isDuplicateKey(error)) throw taken()
      throw error
    }
    const kept = await reports.findOne({ _id: asText(caseId), receiptKept: true }, { projection: { _id: 1 } })
    throw kept ? receiptKept() : missing()
  }

  const keepReceipt: Channel['keepReceipt'] = async (caseId, authHash) => {
    const kept = await reports.updateOne(
      { _id: asText(caseId), authHash: asText(authHash) },
      { $set: { receiptKept: true } },
    )
    if (!kept.matchedCount) throw missing()
  }

  return { replaceReceipt, keepReceipt }
}
