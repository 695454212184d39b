import type { Fault } from '../stand-in/faults.js'
import type { LineStandIn } from '../stand-in/stand-in.js'

const always = Number.POSITIVE_INFINITY

/** Faults that last until they are switched off. */
const kinds = {
  slow: { delayMs: 5000, times: always },
  failing: { status: 500, body: { message: 'Internal server error' }, times: always },
  hanging: { hang: true, times: always },
  lostReply: { replyLostAfterAccept: true, times: always },
} satisfies Record<string, Fault>

export type Standing = keyof typeof kinds | 'twice'

export const standingKinds = [...Object.keys(kinds), 'twice'] as Standing[]

const marks = new WeakMap<LineStandIn, Map<Standing, { clear: () => void }>>()
const marksOf = (standIn: LineStandIn) => {
  const known = marks.get(standIn) ?? new Map<Standing, { clear: () => void }>()
  marks.set(standIn, known)
  return known
}

export const standingFaults = (standIn: LineStandIn) =>
  Object.fromEntries(standingKinds.map((kind) => [kind, marksOf(standIn).has(kind)])) as Record<
    Standing,
    boolean
  >

/** Switches a lasting fault on or off. */
export function setStanding(standIn: LineStandIn, kind: Standing, on: boolean): void {
  const set = marksOf(standIn)
  set.get(kind)?.clear()
  set.delete(kind)
  if (!on) return
  if (kind === 'twice') {
    standIn.everyEventTwice(true)
    set.set(kind, { clear: () => standIn.everyEventTwice(false) })
  } else set.set(kind, standIn.fault(kinds[kind]))
}
