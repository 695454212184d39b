import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import type { Reply } from '../../dialogue/reply.js'
import { lines, type Words } from '../../dialogue/words.js'
import { noIn, yesIn } from '../../municipality/words.js'
import type { House } from '../../office/house.js'
import { concerns } from './concerns.js'
import { answers, receipt } from './coming-back.js'
import { message, several } from './kinds.js'
import { LANE } from './lane.js'
import { review } from './review.js'
import { promise, say } from './wording.js'

/** Marks of sealed messages; null: skipped. */
const Marks = z.array(z.string()).min(1)
export const Report = z.object({
  way: z.literal('chat'),
  receivers: z.object({
    people: z.array(z.object({ id: z.string(), name: z.string() })),
    holder: z.string().optional(),
  }),
  /** Ids of those who can't open it. */
  concerns: z.array(z.string()),
  /** For whom it is sealed, fixed before anything is. */
  open: z.object({ readers: z.array(z.string()).min(1), holder: z.string().optional() }),
  what: Marks,
  when: Marks.nullish(),
  where: Marks.nullish(),
  amount: Marks.nullish(),
  evidence: z.array(z.string()).nullish(),
  original: z.boolean().optional(),
  notify: z.enum(['no', 'line']),
})
export type Report = z.infer<typeof Report>

/** The page of door A; the parameter makes LINE open it in the phone's own browser (LINE: Opening URL in external browser). */
export const pageOf = (house: House): string => `${house.links.base}/report?openExternalBrowser=1`

/**
 * The confidential lane in chat. It is held by `line/confidential`: answers are marks of what was sealed on arrival,
 * and nothing of it is stored with the chat.
 */
export const conversations = (house: House): AnyFlow[] => [
  flow<typeof Report, unknown>({
    name: LANE.report,
    version: 2,
    title: say.title,
    startsOn: ['แจ้งเบาะแสทุจริต', 'Report corruption'],
    answers: Report,
    fleeting: true,
    guarded: true,
    steps: (ask) => [
      ask('way', way(pageOf(house))),
      ask.lookup('receivers', () => ({ query: 'receivers' })),
      ask('concerns', concerns),
      ask.lookup('open', ({ concerns }) => ({ query: 'can-receive', concerns })),
      ask('what', what, { change: say.editWhat }),
      ask('when', message(say.when), { optional: true, change: say.editWhen }),
      ask('where', message(say.where), { optional: true, change: say.editWhere }),
      ask('amount', message(say.amount), { optional: true, change: say.editAmount }),
      ask('evidence', evidence, { optional: true, change: say.editEvidence }),
      ask('notify', notify, { change: say.editNotify }),
    ],
    review,
    // Carried out by the lane; where there is none, nothing was taken.
    finish: async () => ({ text: say.nobody }),
  }),
  receipt,
  answers,
]

const point = ({ th, en }: Words): Words => ({ th: `• ${th}`, en: `• ${en}` })

/** The page first; whoever has a receipt already goes to the answers. */
const way = (url: string) =>
  choice<Report>({
    ask: () => ({
      text: lines(...[promise.L1, promise.P1, promise.L2].map(point), say.webIsBetter(url)),
      quick: [
        { label: say.web, uri: url },
        { label: say.inChat, pick: 'chat' },
        { label: say.haveCode, start: LANE.answers },
        { label: say.call1205, uri: 'tel:1205' },
      ],
    }),
    options: [{ value: 'chat', label: say.inChat }],
    wrong: say.chooseWay,
  })

const what = several<Report>({
  ask: lines(say.what, promise.P6),
  got: say.got,
  done: say.told,
  takes: 'words',
  empty: say.tellFirst,
})

const files = several<Report>({
  ask: say.evidence,
  got: say.gotFiles,
  done: say.filesDone,
  takes: 'files',
  empty: say.evidence,
})
const ORIGINAL = 'original'
const evidence: typeof files = {
  ...files,
  ask: (report, scene, current) => withOriginal(files.ask(report, scene, current), report),
  read: (input, current, report, scene) => {
    if (input.kind === 'press' && input.press.do === 'answer' && input.press.value === ORIGINAL) {
      const had = Array.isArray(current) ? current : []
      const asked = files.ask(report, scene, had)
      return { more: had, also: { original: true }, reply: { text: say.originalOn, quick: asked.quick } }
    }
    const read = files.read(input, current, report, scene)
    if (!read || !('more' in read) || !read.reply || read.reply === 'later') return read
    return { ...read, reply: withOriginal(read.reply, report) }
  },
}
/** Photos lose what is hidden in them unless the reporter asks, before sending one, to keep it. */
const withOriginal = (reply: Reply, { original }: Partial<Report>): Reply =>
  original ? reply : { ...reply, quick: [...(reply.quick ?? []), { label: say.original, pick: ORIGINAL }] }

const notify = choice<Report>({
  ask: () => ({
    text: lines(say.notify, promise.L7),
    quick: [
      { label: say.notifyNo, pick: 'no' },
      { label: say.notifyYes, pick: 'line' },
    ],
  }),
  options: [
    { value: 'no', label: say.notifyNo },
    { value: 'line', label: say.notifyYes },
  ],
  wrong: say.notifyWrong,
  read: (text) => (noIn(text) ? { ok: 'no' } : yesIn(text) ? { ok: 'line' } : undefined),
})
