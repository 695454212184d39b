import { createHmac, randomBytes } from 'node:crypto'

/**
 * Who may read a case, without saying so: an HMAC for each reader, random bytes for each place nobody has, sorted.
 * A thief of the database sees as many as there were officers, and one for the escrow key, whoever was left out.
 */
export type ReaderTags = ReturnType<typeof createReaderTags>

/** No officer's id: those have no space. */
const ESCROW = 'the escrow key'

/** @param serverKey 32 bytes */
export function createReaderTags(serverKey: Uint8Array) {
  const tag = (caseId: string, id: string): string =>
    createHmac('sha256', serverKey).update(`confidential-report/v1/reader\n${caseId}\n${id}`).digest('hex')
  const nobody = () => randomBytes(32).toString('hex')
  return {
    of: tag,
    ofEscrow: (caseId: string) => tag(caseId, ESCROW),
    /** @param places how many officers the roster has */
    make(caseId: string, readers: readonly string[], withEscrow: boolean, places: number): string[] {
      const tags = [...readers.map((id) => tag(caseId, id)), withEscrow ? tag(caseId, ESCROW) : nobody()]
      while (tags.length < places + 1) tags.push(nobody())
      return tags.sort()
    },
  }
}
