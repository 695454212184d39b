import { Refusal } from '../errors.js'
import { addDays, bangkokDay, dayStart } from '../municipality/calendar.js'
import { SILENCE_DAYS } from '../office/news.js'
import type { Services } from '../services.js'
import { hourly } from './due.js'
import { forEach, type Job } from './job.js'
import { createSlots } from './slots.js'

/** A run cut short longer ago than this is left as it is: news of it would only confuse. */
const RETOLD_MS = 31 * 86_400_000

/**
 * Results nobody answered: seven days after the resident was really told the case closes as "no answer", and one whose
 * resident could not be told in seven days as "not reached", which is something else (design, Cases).
 */
export const closeSilent = (): Job => ({
  name: 'close-silent',
  due: hourly({ from: '08:00', until: '20:00' }),
  async run(_hour, services, signal) {
    const { cases, database, now } = services
    const before = silentSince(now())
    const finished = await createSlots(database).lastFinished('close-silent')
    const since = new Date(Math.max(finished.getTime(), now().getTime() - RETOLD_MS))
    // Closed by a run that was cut short before the resident was told: asking again tells, and changes nothing else.
    const untold = await forEach(cases.closedSilently(since, now()), signal, (id) => retell(id, services))
    const failed = await forEach(cases.unanswered(before), signal, (id) => close(id, before, services))
    if (untold || failed) throw untold ?? failed
  },
})

/**
 * Told before this moment, the seven days are over. The card promises the whole of the last day ("ถ้าไม่ตอบภายใน
 * วันจันทร์…"), so it closes on the day after.
 */
const silentSince = (now: Date): Date => dayStart(addDays(bangkokDay(now), -SILENCE_DAYS))

async function close(id: string, before: Date, services: Services): Promise<void> {
  // The resident may have looked at it, and the seven days begun, since the list was read.
  const c = await services.cases.find(id)
  if (c?.state !== 'proposed-done' || !c.proposedAt || (c.toldAt ?? c.proposedAt) >= before) return
  await settle(id, c.toldAt ? 'close-silent' : 'close-unreached', c.proposedAt, services)
}

async function retell(id: string, services: Services): Promise<void> {
  const c = await services.cases.find(id)
  if (c?.state === 'closed-no-answer' && c.proposedAt)
    await settle(id, 'close-silent', c.proposedAt, services)
}

async function settle(
  id: string,
  move: 'close-silent' | 'close-unreached',
  proposedAt: Date,
  { act, now }: Services,
): Promise<void> {
  const key = `close:${proposedAt.getTime()}`
  await act(id, { move, by: { role: 'system' }, key, at: now() }).catch((error: unknown) => {
    // An answer came in that very moment, and counts.
    if (!(error instanceof Refusal)) throw error
  })
}
