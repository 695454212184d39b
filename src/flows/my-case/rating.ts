import { choice } from '../../dialogue/kinds/choice.js'
import { normaliseThai } from '../../municipality/words.js'
import { type Mine, mine } from './mine.js'
import { say } from './wording.js'

/** How it went, from 5 to 1. The score is kept at once by `rated`, which asks for words. */
const score = (asked: typeof say.confirmed) =>
  choice<Mine>({
    ask: asked,
    options: say.scores,
    wrong: say.scoreWrong,
    read: (words) => {
      const score = normaliseThai(words).match(/[1-5]/)?.[0]
      return score ? { ok: score } : undefined
    },
  })

const thanked = { text: say.notRated, quick: [{ label: say.menu, say: 'เมนู' }] }
const next = ({ case: id, score }: Mine) => (score ? { flow: 'rated', seed: { case: id, score } } : undefined)

/** “It is done”, which closes the case before anything else is asked. */
export const confirming = mine({
  name: 'confirm-done',
  move: 'confirm',
  fleeting: true,
  async begin(m, { office, chat, draft, now }) {
    await office.actAsResident(chat, m.case ?? '', { move: 'confirm', key: `${draft}:confirm`, at: now })
    return []
  },
  steps: (ask) => [ask('score', score(say.confirmed), { optional: true })],
  handOver: next,
  finish: async () => thanked,
})

/** A score for a closed case, or another one than before. */
export const rating = mine({
  name: 'rate',
  move: 'rate',
  fleeting: true,
  steps: (ask) => [ask('score', score(say.rateAgain), { optional: true })],
  handOver: next,
  finish: async () => thanked,
})
