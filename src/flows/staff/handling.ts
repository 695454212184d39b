import { z } from 'zod'
import { caseKinds, states } from '../../cases/case.js'
import type { Request } from '../../cases/move.js'
import { type MoveName, movesFor } from '../../cases/workflow.js'
import { type AnyFlow, type Ask, type Call, flow, type Step } from '../../dialogue/flow.js'
import type { Reply } from '../../dialogue/reply.js'
import type { Words } from '../../dialogue/words.js'
import type { Office } from '../../office/office.js'
import { after, notNow, tooLate } from './after.js'
import { caseButtons } from './buttons.js'
import { moveLabels, type StaffMove } from './moves.js'

const Bilingual = z.object({ th: z.string(), en: z.string() })
/** The case as it was when the conversation began; who may act is asked again at the end. */
export const Known = z.object({
  id: z.string(),
  number: z.string(),
  title: Bilingual,
  state: z.enum(states),
  kind: z.enum(caseKinds),
  unit: z.string(),
  category: z.string(),
  promisedBy: z.string(),
  role: z.enum(['officer', 'supervisor']),
  physical: z.boolean(),
  reachable: z.boolean(),
  /** Whether a rejection may still be taken back by this person. */
  takeBack: z.boolean().optional(),
})
export type Known = z.infer<typeof Known>
const Card = z.object({ card: z.string(), data: z.looseObject({ headline: Bilingual }) })
export type Card = z.infer<typeof Card>

export const Handling = z.object({
  case: z.string(),
  known: Known,
  words: z.string().nullish(),
  photos: z.array(z.string()).max(5).nullish(),
  pictures: z.array(z.string()).max(5).nullish(),
  unit: z.string().optional(),
  category: z.string().optional(),
  agency: z.string().optional(),
  day: z.string().optional(),
  reason: z.string().optional(),
  added: z.string().nullish(),
  /** What the resident will be told, worked out by the office just before the review. */
  preview: z.object({ tells: z.unknown() }).optional(),
})
export type Handling = z.infer<typeof Handling>

export type Spec = {
  move: StaffMove
  steps?: (ask: Ask<Handling>) => Step<Handling>[]
  /** What the move needs besides who, when and which case. */
  request?: (h: Partial<Handling>) => Partial<Request>
  /** Shown before the last tap; without it one tap does it. */
  review?: (h: Handling, tells: Card | null) => Reply
  /** A reason of its own not to begin. */
  unfit?: (known: Known) => Words | undefined
  /** What was done, said to the officer. */
  done: (number: string, h: Handling) => Words
}

/**
 * One move as a conversation: the case is looked up and refused kindly where the move can't be made, the questions
 * follow, the officer sees what the resident will be told, and the last tap makes the move under the draft's id.
 */
export function handling(spec: Spec): AnyFlow {
  const { move, review, done } = spec
  const request = (h: Partial<Handling>) => spec.request?.(h) ?? {}
  return flow<typeof Handling, Office>({
    name: `staff-${move}`,
    version: 1,
    title: moveLabels[move],
    answers: Handling,
    refuse: (h) => h.known && refuseUnless(move, h.known, spec.unfit),
    steps: (ask) => [
      ask.lookup('known', (h) => ({ query: 'staff-case', case: h.case })),
      ...(spec.steps?.(ask) ?? []),
      ...(review ? [ask.lookup('preview', (h) => previewOf(move, h, request(h)))] : []),
    ],
    ...(review ? { review: (h) => review(h, tellsOf(h)) } : {}),
    finish: (h, call) => act(h, call, { ...request(h), move }, (number) => done(number, h)),
  })
}

const previewOf = (move: MoveName, h: Partial<Handling>, request: Partial<Request>) => ({
  query: 'staff-preview',
  case: h.case,
  request: { ...request, move },
})

/** Makes the move, once for each draft, and says what the resident sees now and what is likely next. */
export async function act(
  h: Pick<Handling, 'case' | 'known'>,
  { office, chat, draft, now }: Call<Office>,
  request: Partial<Request> & { move: MoveName },
  done: (number: string) => Words,
): Promise<Reply> {
  try {
    const c = await office.actAsStaff(chat, h.case, { ...request, key: draft, at: now })
    return after(c, h.known, request.move, done(c.number))
  } catch (error) {
    return tooLate(error, request.move, () => office.caseForStaff(chat, h.case))
  }
}

/** A sentence where the case is no longer where the move starts from. Whose it is, the office has looked at already. */
export function refuseUnless(
  move: MoveName,
  known: Known,
  unfit?: (known: Known) => Words | undefined,
): Reply | undefined {
  const allowed = movesFor(known.kind, known.state, known.role).includes(move)
  const why = allowed ? unfit?.(known) : notNow(move, known)
  return why && { text: why, quick: caseButtons(known.id) }
}

function tellsOf({ preview }: Handling): Card | null {
  const card = Card.safeParse(preview?.tells)
  return card.success ? card.data : null
}
