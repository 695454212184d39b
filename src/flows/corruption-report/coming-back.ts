import { z } from 'zod'
import { flow, type Kind } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { several } from './kinds.js'
import { LANE } from './lane.js'
import { ONLY_RECEIPT } from './receipt-in.js'
import { say } from './wording.js'

/** How the lane says what became of the digits that were typed: they themselves never come here. */
export const TYPED = { right: 'right', wrong: 'wrong' } as const
export const NEW_CODE = 'new'

type Typed = { ask: Kind<object>['ask']; wrong: typeof say.codeUnknown; unread: typeof say.codeUnread }

const digits = ({ ask, wrong, unread }: Typed): Kind<object> => ({
  ask,
  read: (input) => {
    if (input.kind !== 'press' || input.press.do !== 'answer') return { no: unread }
    return input.press.value === TYPED.right ? { ok: TYPED.right } : { no: wrong }
  },
})

/** The receipt typed back once, after the report was sent. */
export const receipt = flow({
  name: LANE.receipt,
  version: 1,
  title: say.title,
  fleeting: true,
  answers: z.object({ typed: z.literal(TYPED.right) }),
  steps: (ask) => [
    ask(
      'typed',
      digits({
        ask: () => ({ text: say.typeBack, quick: [{ label: say.newCode, pick: NEW_CODE }] }),
        wrong: say.receiptWrong,
        unread: say.receiptUnread,
      }),
    ),
  ],
  finish: async () => [],
})

const Coming = z.object({
  code: z.literal(TYPED.right),
  next: z.enum(['add', 'done']),
  more: z.array(z.string()).min(1).optional(),
})
type Coming = z.infer<typeof Coming>

/** Coming back with the receipt: read the answers, and add to the report. */
export const answers = flow<typeof Coming, unknown>({
  name: LANE.answers,
  version: 1,
  title: say.title,
  startsOn: [ONLY_RECEIPT],
  fleeting: true,
  guarded: true,
  answers: Coming,
  steps: (ask) => [
    ask('code', digits({ ask: () => ({ text: say.code }), wrong: say.codeUnknown, unread: say.codeUnread })),
    ask(
      'next',
      choice<Coming>({
        ask: () => ({
          text: say.addMore,
          quick: [
            { label: say.add, pick: 'add' },
            { label: say.done, pick: 'done' },
          ],
        }),
        options: [
          { value: 'add', label: say.add },
          { value: 'done', label: say.done },
        ],
        wrong: say.chooseAdd,
      }),
    ),
    ask(
      'more',
      several({ ask: say.adding, got: say.added, done: say.addDone, takes: 'both', empty: say.adding }),
      { when: ({ next }) => next === 'add' },
    ),
  ],
  finish: async () => [],
})
