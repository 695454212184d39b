import { z } from 'zod'
import { caseKinds, states } from '../../cases/case.js'
import { type MoveName, movesFor } from '../../cases/workflow.js'
import { type AnyFlow, type Ask, type Flow, flow, type Step } from '../../dialogue/flow.js'
import { photos } from '../../dialogue/kinds/photos.js'
import type { Reply } from '../../dialogue/reply.js'
import type { Office } from '../../office/office.js'
import { refused } from '../../office/wording.js'
import { say } from './wording.js'

const Mine = z.object({
  case: z.string(),
  /** Looked up first: only who filed a case may act on it. */
  known: z.object({ number: z.string(), kind: z.enum(caseKinds), state: z.enum(states) }).optional(),
  score: z.enum(['1', '2', '3', '4', '5']).nullish(),
  words: z.string().nullish(),
  photos: z.array(z.string()).max(5).nullish(),
  sure: z.enum(['yes']).optional(),
})
export type Mine = z.infer<typeof Mine>

type Spec = Pick<Flow<Mine, Office>, 'name' | 'begin' | 'handOver' | 'finish' | 'fleeting'> & {
  /** The move it leads to; where the case no longer allows it, the conversation ends with a kind sentence. */
  move: MoveName
  steps: (ask: Ask<Mine>) => Step<Mine>[]
}

/** A conversation of a resident about a case of their own: looked up, refused kindly where it has moved on, asked. */
export const mine = ({ move, steps, ...spec }: Spec): AnyFlow =>
  flow<typeof Mine, Office>({
    version: 1,
    title: say.title,
    answers: Mine,
    guarded: true,
    refuse: ({ known }) => (known && !mayStill(move, known) ? notNow : undefined),
    ...spec,
    steps: (ask) => [ask.lookup('known', (m) => ({ query: 'my-case', case: m.case })), ...steps(ask)],
  })

const mayStill = (move: MoveName, { kind, state }: NonNullable<Mine['known']>) =>
  movesFor(kind, state, 'resident').includes(move)

const notNow: Reply = { text: refused['not-now'], quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }

export const somePhotos = photos<Mine>({
  ask: say.morePhotos,
  got: say.gotPhotos,
  full: say.photosFull,
  done: say.photosDone,
})

/** What was written and sent; a photo alone says so in the case. */
export const saidIn = ({ words, photos }: Mine) => ({
  words: words || say.photoOnly.th,
  photos: photos ?? [],
})
