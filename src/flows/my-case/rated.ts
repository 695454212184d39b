import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { text } from '../../dialogue/kinds/text.js'
import type { Office } from '../../office/office.js'
import { say } from './wording.js'

const Rated = z.object({ case: z.string(), score: z.string(), words: z.string().nullish() })

/** The score counts at once, also for whoever puts the phone away now; words may follow. */
export const rated: AnyFlow = flow<typeof Rated, Office>({
  name: 'rated',
  version: 1,
  title: say.title,
  answers: Rated,
  guarded: true,
  fleeting: true,
  async begin({ case: id = '', score }, { office, chat, draft, now }) {
    await office.actAsResident(chat, id, {
      move: 'rate',
      key: `${draft}:rate`,
      at: now,
      score: Number(score),
    })
    return []
  },
  steps: (ask) => [
    ask(
      'words',
      text(
        ({ case: id = '', score = '' }) => ({
          text: say.anythingMore(score),
          quick: [{ label: say.editScore, start: 'rate', seed: { case: id } }],
        }),
        say.tooShort,
        { max: 500 },
      ),
      { optional: true },
    ),
  ],
  async finish({ case: id, score, words }, { office, chat, draft, now }) {
    if (words) {
      const request = { move: 'rate' as const, key: `${draft}:words`, at: now, score: Number(score), words }
      await office.actAsResident(chat, id, request)
    }
    return { text: say.thanks, quick: [{ label: say.menu, say: 'เมนู' }] }
  },
})
