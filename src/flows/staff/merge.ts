import { z } from 'zod'
import { isOpen } from '../../cases/case.js'
import { type AnyFlow, flow, type Kind } from '../../dialogue/flow.js'
import { choice } from '../../dialogue/kinds/choice.js'
import { same, type Words } from '../../dialogue/words.js'
import { formatNumber, readNumber } from '../../municipality/case-number.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { staffState } from '../../office/wording.js'
import { act, Known, refuseUnless } from './handling.js'
import { moveLabels } from './moves.js'
import { facts } from './review.js'
import { say } from './wording.js'
import { ask as asks } from './wording-asks.js'
import { done, send } from './wording-moves.js'

const Brief = z.object({
  id: z.string(),
  number: z.string(),
  title: z.object({ th: z.string(), en: z.string() }),
})
const Merge = z.object({
  case: z.string(),
  known: Known,
  near: z.array(Brief),
  number: z.string(),
  /** The case of that number, where this person may see one. */
  other: z.object({ found: Known.nullable() }),
  /** Never answered: it is asked for as long as the number leads to no case to merge with. */
  again: z.never().optional(),
})
type Merge = z.infer<typeof Merge>

/** Two reports of one thing: this one joins another, and its reporter follows that one from now on. */
export const merging = (house: House): AnyFlow =>
  flow<typeof Merge, Office>({
    name: 'staff-merge',
    version: 1,
    title: moveLabels.merge,
    answers: Merge,
    refuse: (m) => m.known && refuseUnless('merge', m.known),
    steps: (ask) => [
      ask.lookup('known', (m) => ({ query: 'staff-case', case: m.case })),
      ask.lookup('near', (m) => ({ query: 'staff-near', case: m.case })),
      ask('number', whichCase(house), { change: asks.editTarget }),
      ask.lookup('other', (m) => ({ query: 'staff-other', case: m.case, number: m.number })),
      ask('again', otherCase(house), { when: (m) => Boolean(wrongTarget(m)) }),
    ],
    review: (m) => {
      const { number, title } = targetOf(m)
      const target = { th: `${number} · ${title.th}`, en: `${number} · ${title.en}` }
      const edit = { label: asks.editTarget, change: 'number' }
      return facts(m.known, [{ label: asks.rowTarget, value: target }], say.followsInstead, send.merge, edit)
    },
    finish: (m, call) => {
      const { id, number } = targetOf(m)
      return act(m, call, { move: 'merge', target: id }, (merged) => done.merge(merged, number))
    },
  })

/** Why the number can't be taken; undefined when it can, or is not looked up yet. */
function wrongTarget({ other, known }: Partial<Merge>): Words | undefined {
  if (!other) return undefined
  const { found } = other
  if (!found) return asks.noSuchNumber
  if (found.id === known?.id) return asks.sameCase
  if (found.kind !== 'complaint') return asks.notComplaint(found.number)
  return isOpen(found.state) ? undefined : asks.notMergeable(found.number, staffState[found.state])
}

function targetOf({ other }: Merge): Known {
  if (!other.found) throw new Error('A merge went on without the case to merge with')
  return other.found
}

/** Likely ones as buttons; any other by its number. */
function whichCase(house: House): Kind<Merge> {
  const near = ({ near = [] }: Partial<Merge>) => near
  const kind = choice<Merge>({
    ask: (m) => ({
      text: asks.whichCase,
      quick: near(m).map(({ number }) => ({ label: same(number), pick: number })),
    }),
    options: (m) => near(m).map(({ number }) => ({ value: number, label: same(number) })),
    wrong: asks.noNumber,
    read: (typed, m) => {
      const number = numberIn(house, typed, m)
      return number ? { ok: number } : undefined
    },
  })
  return { ...kind, readsNumbers: true }
}

const otherCase = (house: House): Kind<Merge> => ({
  readsNumbers: true,
  ask: (m) => ({ text: asks.tryAgain(wrongTarget(m) ?? asks.noNumber) }),
  read: (input, _current, m) => {
    if (input.kind !== 'text') return undefined
    const number = numberIn(house, input.text, m)
    return number ? { ok: '', also: { number, other: undefined } } : { no: asks.noNumber }
  },
})

/** A whole number, or its last digits, which then mean the fiscal year of the case at hand. */
function numberIn(house: House, typed: string, m: Partial<Merge>): string | undefined {
  const { case: prefix } = house.municipality.numberPrefixes
  const read = readNumber(typed, [prefix])
  if (read) return formatNumber(prefix, read.fy, read.seq)
  const short = /^\s*0*([1-9]\d{0,5})\s*$/.exec(typed.normalize('NFKC'))
  const here = readNumber(m.known?.number ?? '', [prefix])
  return short && here ? formatNumber(prefix, here.fy, Number(short[1])) : undefined
}
