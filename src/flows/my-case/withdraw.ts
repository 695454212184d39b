import { choice } from '../../dialogue/kinds/choice.js'
import { yesIn } from '../../municipality/words.js'
import { type Mine, mine } from './mine.js'
import { say } from './wording.js'

/** The resident no longer wants it dealt with; asked once more, since staff stop working on it. */
export const withdrawal = mine({
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
})
