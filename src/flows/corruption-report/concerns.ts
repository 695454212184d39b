import type { Kind } from '../../dialogue/flow.js'
import type { Reply } from '../../dialogue/reply.js'
import { same } from '../../dialogue/words.js'
import { noIn } from '../../municipality/words.js'
import { say } from './wording.js'

/** Who could read: officers of the roster, and the holder of the spare key under this id. */
export type Receivers = { people: { id: string; name: string }[]; holder?: string | undefined }
export const SPARE = 'spare-key'

type Answers = { receivers?: Receivers; concerns?: string[] }

const DONE = 'done'
/** As many as fit beside ต่อไป, ย้อนกลับ and ยกเลิก (LINE: 13 quick replies); more are named by typing. */
const SHOWN = 9

const listed = ({ receivers }: Answers) => [
  ...(receivers?.people ?? []).map(({ id, name }) => ({ id, label: same(name) })),
  ...(receivers?.holder
    ? [
        {
          id: SPARE,
          label: {
            th: `${say.spareKey.th} ${receivers.holder}`,
            en: `${say.spareKey.en} ${receivers.holder}`,
          },
        },
      ]
    : []),
]

/**
 * Whom it concerns: those can't open it. Several may be chosen, one choice twice takes it back. Words typed here are
 * compared with the names and kept nowhere.
 */
export const concerns: Kind<Answers> = {
  ask: (answers, _scene, current) => ask(answers, Array.isArray(current) ? (current as string[]) : []),
  read: (input, current, answers) => {
    const had = Array.isArray(current) ? (current as string[]) : []
    if (input.kind === 'press' && input.press.do === 'answer') {
      const { value } = input.press
      return value === DONE ? { ok: had } : chosen(answers, had, value)
    }
    if (input.kind !== 'text') return unnamed(answers, had)
    if (noIn(input.text)) return { ok: [] }
    const named = listed(answers).filter(({ label }) => names(label.th, input.text))
    const [only] = named
    return only && named.length === 1 ? chosen(answers, had, only.id) : unnamed(answers, had)
  },
}

const chosen = (answers: Answers, had: string[], id: string) => {
  if (!listed(answers).some((one) => one.id === id)) return unnamed(answers, had)
  const now = had.includes(id) ? had.filter((one) => one !== id) : [...had, id]
  return { more: now, reply: ask(answers, now) }
}

/** The buttons stay as they were, with what is chosen already. */
const unnamed = (answers: Answers, had: string[]) => ({
  more: had,
  reply: { ...ask(answers, had), text: say.chooseName },
})

function ask(answers: Answers, had: string[]): Reply {
  const all = listed(answers)
  const picks = all.slice(0, SHOWN).map(({ id, label }) => ({ label, pick: id }))
  const left = all.filter(({ id }) => had.includes(id)).map(({ label }) => label.th)
  const goOn = { label: had.length ? say.next : say.nobodyNamed, pick: DONE }
  return { text: had.length ? say.chosen(left.join(', ')) : say.concerns, quick: [...picks, goOn] }
}

/** “สมชาย” names “นายสมชาย ใจดี”. */
const names = (full: string, typed: string): boolean => {
  const [a, b] = [full, typed].map((text) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ''))
  return Boolean(a && b && b.length > 1 && (a.includes(b) || b.includes(a)))
}
