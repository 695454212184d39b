import { base64 } from '@scure/base'
import * as z from 'zod/mini'
import type { Envelope } from '../../../sealed/envelope.js'
import { SealedError } from '../../../sealed/errors.js'
import { sealOfficerMessage } from '../../../sealed/officer-message.js'
import { chooseRecipients } from '../../../sealed/recipients.js'
import type { Roster } from '../../../sealed/roster.js'
import type { Officer } from '../../../sealed/roster-entry.js'
import type { NewAnswer, SealedCase } from '../wire.js'
import type { Shown } from './pieces.js'
import type { Unlocked } from './unlock.js'

export type Move = NonNullable<NewAnswer['move']>

/** What travels, sealed, beside an answer's words: to which they belong, how much had been read, and the day. */
const MetaSchema = z.object({
  about: z.string().check(z.regex(/^\d{1,4}$/)),
  read: z.string().check(z.regex(/^\d{1,5}$/)),
  on: z.iso.date(),
})

export function readAnswerMeta(envelope: Envelope) {
  if (envelope.type !== 'meta' || envelope.role !== 'officer') return undefined
  const found = z.safeParse(MetaSchema, envelope.body)
  if (!found.success) return undefined
  const { about, read, on } = found.data
  return { about: Number(about), read: Number(read), on }
}

const DecisionSchema = z.object({
  concerns: z.array(z.string()),
  escrow: z.optional(z.enum(['yes', 'no'])),
})
/**
 * Whom the report concerns and whether escrow may read, as the reporter sealed it with the first piece: by id on the
 * page, by name in chat.
 */
export type Decision = z.infer<typeof DecisionSchema>

export function decisionIn(shown: readonly Shown[]): Decision | undefined {
  for (const one of shown) {
    if (one.kind !== 'opened' || one.from !== 'reporter' || one.envelope.type !== 'meta') continue
    const found = z.safeParse(DecisionSchema, one.envelope.body)
    if (found.success) return found.data
  }
  return undefined
}

/**
 * For whom an answer is sealed: the case's readers as the verified roster knows them, never by keys the server sends
 * with the case, and never to whom the reporter left out, whatever the server says. Everybody left out is replaced by
 * a key nobody holds, as in the reporter's own pieces.
 */
export async function answerRecipients(
  found: Pick<SealedCase, 'readers' | 'escrow' | 'reporter'>,
  decision: Decision | undefined,
  roster: Roster,
) {
  const readers = new Set(found.readers.map(({ id }) => id))
  const isLeftOut = ({ id, name }: Officer) =>
    !readers.has(id) || Boolean(decision?.concerns.some((one) => one === id || one === name))
  const concerns = roster.active.filter(isLeftOut).map(({ id }) => id)
  const withEscrow = Boolean(found.escrow) && decision?.escrow !== 'no'
  return chooseRecipients(roster, { concerns, withEscrow, reporter: found.reporter })
}

export type Written = { text: string; move?: Move; on: string }

/**
 * An answer, signed by the officer and sealed to the reporter, the case's readers and the escrow key: the words, and
 * what the desks need to show them in their place.
 *
 * @throws SealedError `malformed` for words that are too long or none, `no-recipient`
 */
export async function sealAnswer(
  found: SealedCase,
  { text, move, on }: Written,
  officer: { id: string; unlocked: Unlocked },
  { decision, roster }: { decision: Decision | undefined; roster: Roster },
): Promise<NewAnswer> {
  const { recipients, officers } = await answerRecipients(found, decision, roster)
  // An officer who could not read the answer again would not know what was promised.
  if (!officers.some(({ id }) => id === officer.id)) throw new SealedError('no-recipient')
  const signer = { id: officer.id, signingKey: officer.unlocked.current.signingKey }
  const seq = found.next.officer
  const common = { v: 1, caseId: found.caseId, role: 'officer' } as const
  const words = { ...common, seq, type: 'text', body: { text } } as const
  const body = { about: String(seq), read: String(found.next.reporter), on, ...(move ? { move } : {}) }
  const meta = { ...common, seq: seq + 1, type: 'meta', body } as const
  const pieces = await Promise.all(
    [words, meta].map(async (envelope) => ({
      seq: envelope.seq,
      type: envelope.type,
      sealed: base64.encode(await sealOfficerMessage(envelope, recipients, signer)),
    })),
  )
  return { pieces, ...(move ? { move } : {}) }
}
