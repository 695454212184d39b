import type { Button } from '../../dialogue/reply.js'
import { say } from './wording.js'

export const todayButton: Button = { label: say.today, start: 'staff-today' }

/** The ways on from a sentence about one case. */
export const caseButtons = (id: string): Button[] => [
  { label: say.open, start: 'staff-case', seed: { case: id } },
  todayButton,
]

/** Under a review: do it, change something (the one answer there is at once), leave. */
export const reviewButtons = (send: Button['label'], edit: Button): Button[] => [
  { label: send, press: 'send' },
  edit,
  { label: say.cancel, press: 'cancel' },
]

export const editAny: Button = { label: say.edit, press: 'edit' }
