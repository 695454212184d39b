import { nowMs, pause } from './clock.js'
import { type Conversation, speak } from './conversation.js'
import type { LineEvent, Resident } from './resident.js'

export type Pattern = 'turns' | 'burst' | 'race' | 'again' | 'again-later' | 'poisson'
type Talk = (resident: Resident, conversation: Conversation) => Promise<unknown>

/** How one resident goes through the dialogue. */
export const talks: Record<Exclude<Pattern, 'poisson'>, Talk> = {
  /** One step after the other, each when the last was answered. */
  turns: async (resident, { tell }) => {
    for (const step of resident.steps) if (!(await tell(resident, [speak(resident, step)]))) return
  },
  /** All steps in one POST. */
  burst: (resident, { tell }) =>
    tell(
      resident,
      resident.steps.map((step) => speak(resident, step)),
    ),
  /** A POST a step, 2 ms apart, without waiting for anything. */
  race: async (resident, { tell }) => {
    const told: Promise<boolean>[] = []
    for (const step of resident.steps) {
      told.push(tell(resident, [speak(resident, step)]))
      await pause(2)
    }
    await Promise.all(told)
  },
  /** Each event delivered again as soon as it was answered. */
  again: async (resident, { tell, repeat }) => {
    for (const step of resident.steps) {
      const said = speak(resident, step)
      await tell(resident, [said])
      await repeat(said.event)
    }
  },
  /** All events delivered again, in order, when the whole dialogue is over. */
  'again-later': async (resident, { tell, repeat }) => {
    const events: LineEvent[] = []
    for (const step of resident.steps) {
      const said = speak(resident, step)
      events.push(said.event)
      await tell(resident, [said])
    }
    for (const event of events) await repeat(event)
  },
}

/** Open loop: events at random moments; whoever is ready says the next thing, a newcomer if nobody is. */
export async function poisson(
  conversation: Conversation,
  newcomer: () => Resident,
  rate: number,
  seconds: number,
): Promise<void> {
  const ready: { resident: Resident; position: number }[] = []
  const told: Promise<void>[] = []
  const until = nowMs() + seconds * 1000
  const untilNext = () => (-Math.log(1 - Math.random()) / rate) * 1000
  const speakNext = async (resident: Resident, position: number) => {
    const step = resident.steps[position]
    if (!step || !(await conversation.tell(resident, [speak(resident, step)]))) return
    if (position + 1 < resident.steps.length) ready.push({ resident, position: position + 1 })
  }
  for (let due = nowMs() + untilNext(); due < until; due += untilNext()) {
    await pause(Math.max(0, due - nowMs()))
    const { resident, position } = ready.shift() ?? { resident: newcomer(), position: 0 }
    told.push(speakNext(resident, position))
  }
  await Promise.all(told)
}
