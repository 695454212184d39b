import type { Button, Reply } from '../../dialogue/reply.js'
import { same, type Words } from '../../dialogue/words.js'
import { editAny, reviewButtons } from './buttons.js'
import type { Card, Known } from './handling.js'
import { say } from './wording.js'

type Rows = { label: Words; value: Words }[]

/** The very card the resident will get, with the officer's buttons under it. */
export function asSeen(tells: Card | null, known: Known, send: Words, edit: Button = editAny): Reply {
  if (!tells) return facts(known, [], say.notTold, send, edit)
  const headline = (known.reachable ? say.willSee : say.tellYourself)(tells.data.headline)
  return { card: tells.card, data: { ...tells.data, headline, buttons: reviewButtons(send, edit) } }
}

/** For what the resident is not told: the facts, and what they will find under ติดตามเรื่อง. */
export function facts(known: Known, rows: Rows, reporter: Words, send: Words, edit: Button = editAny): Reply {
  const { number, title } = known
  const subject = { th: `${number} · ${title.th}`, en: `${number} · ${title.en}` }
  return {
    card: 'review/summary',
    data: {
      headline: say.check,
      rows: [{ label: say.rowCase, value: subject }, ...rows, { label: say.rowReporter, value: reporter }],
      buttons: reviewButtons(send, edit),
    },
  }
}

export const written = (words: string | null | undefined): Words => same(words ?? '')
