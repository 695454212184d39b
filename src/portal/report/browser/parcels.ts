import type { Envelope } from '../../../sealed/envelope.js'
import type { Roster } from '../../../sealed/roster.js'
import { seal } from '../../../sealed/seal.js'
import type { Parcel } from './deliver.js'
import { type Evidence, sealable } from './evidence.js'
import { type Draft, QUESTIONS } from './state.js'

type Body = Omit<Envelope, 'v' | 'caseId' | 'seq' | 'role'>
type Content = { type: Envelope['type']; body: () => Promise<unknown> }

/**
 * Whom a report concerns (ids for the reporter's own return, names for who reads it) and whether the escrow holder may
 * read it: its first piece.
 */
export const metaOf = ({ concerns, withEscrow }: Draft, roster: Pick<Roster, 'active'>) => ({
  concerns,
  names: roster.active.filter(({ id }) => concerns.includes(id)).map(({ name }) => name),
  escrow: withEscrow ? 'yes' : 'no',
})

const evidenceContent = (one: Evidence): Content => ({
  type: one.kind,
  async body() {
    const { blob, mime } = sealable(one)
    const bytes = new Uint8Array(await new Response(blob).arrayBuffer())
    return { body: { mime }, bytes }
  },
})

/** Everything of a new report, in the order it is sent. */
export const contentsOf = (draft: Draft, roster: Pick<Roster, 'active'>): Content[] => [
  { type: 'meta', body: async () => ({ body: metaOf(draft, roster) }) },
  ...QUESTIONS.flatMap((question): Content[] => {
    const text = draft.answers[question]?.trim()
    return text ? [{ type: 'answer', body: async () => ({ body: { question, text } }) }] : []
  }),
  ...draft.evidence.map(evidenceContent),
]

/** Something added later. */
export const additionOf = (text: string, evidence: readonly Evidence[]): Content[] => [
  ...(text.trim() ? [{ type: 'text', body: async () => ({ body: { text: text.trim() } }) } as const] : []),
  ...evidence.map(evidenceContent),
]

/** As parcels that number on from `first` and seal themselves to `recipients`. */
export const parcelsOf = (
  contents: readonly Content[],
  { caseId, first, recipients }: { caseId: string; first: number; recipients: readonly string[] },
): Parcel[] =>
  contents.map(({ type, body }, i) => {
    const seq = first + i
    const place = { v: 1, caseId, seq, role: 'reporter', type } as const
    return {
      seq,
      type,
      seal: async () => {
        const envelope = { ...place, ...((await body()) as Body) } as Envelope & { role: 'reporter' }
        return seal(envelope, recipients)
      },
    }
  })
