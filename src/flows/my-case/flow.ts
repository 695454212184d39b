import type { AnyFlow } from '../../dialogue/flow.js'
import { type House, unitOf } from '../../office/house.js'
import { mine, saidIn, somePhotos } from './mine.js'
import { openAgain } from './open-again.js'
import { rated } from './rated.js'
import { confirming, rating } from './rating.js'
import { withdrawal } from './withdraw.js'
import { wordsOrPhotos } from './words-or-photos.js'
import { say } from './wording.js'

/** What a resident does with a case of their own: confirm, rate, refuse, reopen, appeal, withdraw, add, answer. */
export const conversations = (house: House): AnyFlow[] => [
  confirming,
  rating,
  rated,
  openAgain(house, 'refuse-done', 'refuse', say.whatIsWrong),
  openAgain(house, 'reopen', 'reopen', say.whyReopen),
  openAgain(house, 'appeal', 'appeal', say.whyAppeal),
  withdrawal,

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
      const request = { move: 'add' as const, key: draft, at: now, ...saidIn(m) }
      const c = await office.actAsResident(chat, m.case, request)
      return { text: say.added(c.number), quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }
    },
  }),

  mine({
    name: 'answer-officer',
    move: 'add',
    steps: (ask) => [ask('words', wordsOrPhotos(say.answerNow, say.tooShort, 1))],
    async finish(m, { office, chat, draft, now }) {
      const c = await office.answer(chat, m.case, { key: draft, at: now, ...saidIn(m) })
      return { text: say.answered(unitOf(house, c.unit)), quick: [{ label: say.track, say: 'ติดตามเรื่อง' }] }
    },
  }),
]
