import * as z from 'zod/mini'
import { readAnswerMeta } from '../../../console/reports/browser/answer.js'
import type { Envelope } from '../../../sealed/envelope.js'
import { SealedError } from '../../../sealed/errors.js'
import { openOfficerMessage } from '../../../sealed/officer-message.js'
import { chooseRecipients } from '../../../sealed/recipients.js'
import type { ReporterKey } from '../../../sealed/reporter-key.js'
import { open } from '../../../sealed/seal.js'
import { caseIdOf } from '../case-id.js'
import type { Case } from '../wire.js'
import { allBut, type Checked } from './channel.js'
import type { Server } from './server.js'

/** One thing in the conversation. A piece that is refused stops nothing but itself. */
export type Said =
  | { by: 'reporter'; seq: number; envelope: Envelope }
  | { by: 'officer'; seq: number; envelope: Envelope; from: string; former: boolean; on?: string }
  | { by: 'reporter' | 'officer'; seq: number; refused: SealedError }

export type Visit = {
  key: ReporterKey
  found: Case
  said: Said[]
  began: 'page' | 'chat'
  /** What the reporter decided at the beginning; undefined where the report began in chat. */
  own: { concerns: string[]; withEscrow: boolean } | undefined
}

const OwnSchema = z.object({ concerns: z.array(z.string()), escrow: z.enum(['yes', 'no']) })

/** A report by its receipt, opened and checked here. @throws Refused `receipt-unknown`, Unreached */
export async function visit(
  key: ReporterKey,
  { roster }: Checked,
  server: Pick<Server, 'look'>,
): Promise<Visit> {
  const { found, sealed } = await server.look(key.authKey)
  const { caseId } = found
  const opened = await Promise.all(
    found.pieces.map(async ({ seq, role, type }, i): Promise<Said> => {
      const bytes = sealed[i] ?? new Uint8Array(0)
      try {
        if (role === 'reporter') {
          const envelope = await open(bytes, key.identity, { caseId, seq, role, type })
          return { by: role, seq, envelope }
        }
        const place = { caseId, seq, role, type }
        const { envelope, from, former } = await openOfficerMessage(bytes, key.identity, place, roster)
        return { by: role, seq, envelope, from: from.name, former }
      } catch (error) {
        const refused = error instanceof SealedError ? error : new SealedError('malformed')
        return { by: role, seq, refused }
      }
    }),
  )
  const began = caseId === caseIdOf(key.authKey) ? 'page' : 'chat'
  return { key, found, said: inOrder(opened), began, own: decisionOf(opened) }
}

function decisionOf(opened: readonly Said[]): Visit['own'] {
  const first = opened.find((one) => one.by === 'reporter' && one.seq === 0)
  if (!first || !('envelope' in first) || first.envelope.type !== 'meta') return undefined
  const own = z.safeParse(OwnSchema, first.envelope.body)
  return own.success ? { concerns: own.data.concerns, withEscrow: own.data.escrow === 'yes' } : undefined
}

/**
 * Reporter and officers number their pieces apart, and nothing carries a time: an officer's answer says, sealed beside
 * it, how much of the reporter's it followed and on which day.
 */
export function inOrder(opened: readonly Said[]): Said[] {
  const side = (by: Said['by']) => opened.filter((one) => one.by === by).sort((a, b) => a.seq - b.seq)
  const metaOf = (one: Said) => ('envelope' in one ? readAnswerMeta(one.envelope) : undefined)
  const officers = side('officer')
  const metas = new Map(
    officers.flatMap((one) => {
      const meta = metaOf(one)
      return meta ? [[meta.about, meta] as const] : []
    }),
  )
  const mine = side('reporter').filter((one) => !('envelope' in one && one.envelope.type === 'meta'))
  const said: Said[] = []
  for (const one of officers) {
    if (metaOf(one)) continue
    const meta = metas.get(one.seq)
    while (mine[0] && mine[0].seq < (meta?.read ?? Number.POSITIVE_INFINITY)) said.push(...mine.splice(0, 1))
    said.push('from' in one && meta ? { ...one, on: meta.on } : one)
  }
  return [...said, ...mine]
}

/**
 * For whom something added is sealed: the case's readers as the roster checked here knows them, without those the
 * reporter left out in the beginning, whatever the server says.
 *
 * @throws SealedError `malformed` where the page's own first piece is missing, `no-recipient`
 */
export async function recipientsOf(
  { found, own, began, key }: Visit,
  { roster }: Checked,
): Promise<string[]> {
  if (began === 'page' && !own) throw new SealedError('malformed')
  const readers = found.readers.filter((id) => !own?.concerns.includes(id))
  const { recipients } = await chooseRecipients(roster, {
    concerns: allBut(roster, readers),
    withEscrow: found.withEscrow && own?.withEscrow !== false,
    reporter: key.recipient,
  })
  return recipients
}
