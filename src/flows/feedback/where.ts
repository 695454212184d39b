import type { Kind } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { guessCategory, normaliseThai } from '../../municipality/words.js'
import { type House, pair } from '../../office/house.js'
import { asLabel } from '../staff/label.js'
import type { Feedback } from './flow.js'
import { say } from './wording.js'

const UNSURE = 'unsure'
/** Public relations keeps the information centre and answers what nobody else does. */
const ANSWERS = 'public-relations'
/** `choice/list` holds ten buttons; one of them is “not sure”. */
const SHOWN = 9

export const isUnsure = (where: string): boolean => where === UNSURE

/** The unit that answers feedback about this service point. */
export const answersFor = (where: string): string => (isUnsure(where) ? ANSWERS : where)

/** Which service point: a large button, its name or part of it typed, or what it is busy with (“จ่ายภาษี”). */
export function where({ municipality: { units, categories } }: House): Kind<Feedback> {
  const unsure = { value: UNSURE, label: say.unsure }
  const counters = units.filter((unit) => unit.counter).slice(0, SHOWN)
  return choice<Feedback>({
    ask: () => ({
      card: 'choice/list',
      data: {
        headline: say.where,
        note: say.orType,
        choices: [
          ...counters.map((unit) => ({ label: asLabel(unit), pick: unit.id })),
          { label: say.unsure, pick: UNSURE },
        ],
      },
    }),
    options: [...units.map((unit) => ({ value: unit.id, label: pair(unit) })), unsure],
    wrong: say.whereWrong,
    read: (typed) => {
      const said = bare(typed)
      if (/ไม่รู้|ไม่ทราบ|ไม่แน่ใจ|จำไม่ได้|บ่ฮู้|don'?tknow|notsure/.test(said)) return { ok: UNSURE }
      const named =
        said.length < 3
          ? []
          : units.filter(({ th, en }) => [th, en].some((name) => bare(name).includes(said)))
      if (named.length === 1) return { ok: named[0]?.id }
      const about = guessCategory(typed, categories)
      const busyWithIt = categories.find(({ id }) => id === about?.id)
      return busyWithIt && { ok: busyWithIt.unit }
    },
  })
}

const bare = (text: string) => normaliseThai(text).replace(/\s+/g, '')
