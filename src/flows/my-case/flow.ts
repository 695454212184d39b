import { z } from 'zod'
import { type AnyFlow, type Ask, type Flow, flow, type Step } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { photos } from '../../dialogue/kinds/photos.js'
import type { Reply } from '../../dialogue/reply.js'
import { addWorkingDays } from '../../municipality/working-days.js'
import { bangkokDay } from '../../municipality/calendar.js'
import { normaliseThai, yesIn } from '../../municipality/words.js'
import { type MoveName, movesFor } from '../../cases/workflow.js'
import { type Case, caseKinds, states } from '../../cases/case.js'
import { day, type House, unitOf } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { numberLine, refused } from '../../office/wording.js'
import { rated } from './rated.js'
import { wordsOrPhotos } from './words-or-photos.js'
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
type Mine = z.infer<typeof Mine>
type Spec = Pick<Flow<Mine, Office>, 'name' | 'begin' | 'handOver' | 'finish' | 'fleeting'> & {
  /** The move it leads to; where the case no longer allows it, the conversation ends with a kind sentence. */
  move: MoveName
  steps: (ask: Ask<Mine>) => Step<Mine>[]
}

/** Working days a reopened case is promised to be looked at again in. */
const REOPEN_WORKING_DAYS = 3

/** What a resident does with a case of their own: confirm, refuse, rate, reopen, appeal, withdraw, add, answer. */
export const conversations = (house: House): AnyFlow[] => {
  const mine = ({ move, steps, ...spec }: Spec): AnyFlow =>
    flow<typeof Mine, Office>({
      version: 1,
      title: say.title,
      answers: Mine,
      guarded: true,
      refuse: ({ known }) => (known && !mayStill(move, known) ? notNow : undefined),
      ...spec,
      steps: (ask) => [ask.lookup('known', (m) => ({ query: 'my-case', case: m.case })), ...steps(ask)],
    })
  const again = (at: Date) => addWorkingDays(bangkokDay(at), REOPEN_WORKING_DAYS, house.holidays)
  const opensAgain = (name: string, move: MoveName, why: typeof say.whyReopen): AnyFlow =>
    mine({
      name,
      move,
      steps: (ask) => [
        ask('words', wordsOrPhotos(why, say.tooShort)),
        ask('photos', somePhotos, { optional: true }),
      ],
      async finish(m, { office, chat, draft, now }) {
        const request = {
          move,
          key: draft,
          at: now,
          day: again(now),
          words: m.words || say.photoOnly.th,
          photos: m.photos ?? [],
        }
        return reopenedCard(await office.actAsResident(chat, m.case, request))
      },
    })
  const rating = (
    name: string,
    move: MoveName,
    asked: typeof say.confirmed,
    begin?: Flow<Mine, Office>['begin'],
  ): AnyFlow =>
    mine({
      name,
      move,
      fleeting: true,
      ...(begin ? { begin } : {}),
      steps: (ask) => [
        ask(
          'score',
          choice<Mine>({ ask: asked, options: say.scores, wrong: say.scoreWrong, read: readScore }),
          { optional: true },
        ),
      ],
      handOver: ({ case: id, score }) => (score ? { flow: 'rated', seed: { case: id, score } } : undefined),
      async finish() {
        return { text: say.notRated, quick: [{ label: say.menu, say: 'เมนู' }] }
      },
    })

  return [
    rating('confirm-done', 'confirm', say.confirmed, async (m, { office, chat, draft, now }) => {
      await office.actAsResident(chat, m.case ?? '', { move: 'confirm', key: `${draft}:confirm`, at: now })
      return []
    }),
    rating('rate', 'rate', say.rateAgain),
    rated,
    opensAgain('refuse-done', 'refuse', say.whatIsWrong),
    opensAgain('reopen', 'reopen', say.whyReopen),
    opensAgain('appeal', 'appeal', say.whyAppeal),
    mine({
      name: 'withdraw',
      move: 'withdraw',
      fleeting: true,
      steps: (ask) => [
        ask(
          'sure',
          choice<Mine>({
            ask: ({ known }) => ({
              text: say.reallyWithdraw(known?.number ?? ''),
              quick: [{ label: say.yesWithdraw, pick: 'yes' }],
            }),
            options: [{ value: 'yes', label: say.yesWithdraw }],
            wrong: say.pickButton,
            read: (words) => (yesIn(words) ? { ok: 'yes' } : undefined),
          }),
        ),
      ],
      async finish(m, { office, chat, draft, now }) {
        const gone = await office.actAsResident(chat, m.case, { move: 'withdraw', key: draft, at: now })
        return { text: say.withdrawn(gone.number), quick: [{ label: say.menu, say: 'เมนู' }] }
      },
    }),
    mine({
      name: 'add-to-case',
      move: 'add',
      steps: (ask) => [
        ask(
          'words',
          wordsOrPhotos(({ known }) => say.addWhat(known?.number ?? ''), say.tooShort),
        ),
        ask('photos', somePhotos, { optional: true }),
      ],
      async finish(m, { office, chat, draft, now }) {
        const request = {
          move: 'add' as const,
          key: draft,
          at: now,
          words: m.words || say.photoOnly.th,
          photos: m.photos ?? [],
        }
        const c = await office.actAsResident(chat, m.case, request)
        return { text: say.added(c.number), quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }
      },
    }),
    mine({
      name: 'answer-officer',
      move: 'add',
      steps: (ask) => [ask('words', wordsOrPhotos(say.answerNow, say.tooShort, 1))],
      async finish(m, { office, chat, draft, now }) {
        const request = { key: draft, at: now, words: m.words || say.photoOnly.th, photos: m.photos ?? [] }
        const c = await office.answer(chat, m.case, request)
        return { text: say.answered(unitOf(house, c.unit)), quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }
      },
    }),
  ]
}

const mayStill = (move: MoveName, { kind, state }: NonNullable<Mine['known']>) =>
  movesFor(kind, state, 'resident').includes(move)

const notNow: Reply = { text: refused['not-now'], quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }

const somePhotos = photos<Mine>({
  ask: say.morePhotos,
  got: say.gotPhotos,
  full: say.photosFull,
  done: say.photosDone,
})

const readScore = (words: string) => {
  const score = normaliseThai(words).match(/[1-5]/)?.[0]
  return score ? { ok: score } : undefined
}

const reopenedCard = (c: Case): Reply => ({
  card: 'case/notice',
  data: {
    state: 'working',
    headline: say.reopened,
    ...numberLine(c),
    lines: [say.toldSupervisor],
    rows: [{ label: say.rowNewDate, value: day(c.promisedBy, 'long') }],
    buttons: [{ label: say.track, say: 'ติดตามเรื่อง' }],
  },
})
