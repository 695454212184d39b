import type { Channel, ForReporter } from '../../confidential/channel.js'
import type { Reply } from '../../dialogue/reply.js'
import { lines, same, type Words } from '../../dialogue/words.js'
import { pageOf } from '../../flows/corruption-report/flow.js'
import { promise, say } from '../../flows/corruption-report/wording.js'
import { day, type House } from '../../office/house.js'
import { reportDeadlines } from '../../sealed/deadlines.js'
import { addWorkingDays } from '../../municipality/working-days.js'
import { type OfficerMessage, openOfficerMessage } from '../../sealed/officer-message.js'
import { verifyRoster } from '../../sealed/roster.js'

/** Beside where it stands and the question that follows; LINE takes five bubbles. */
const SHOWN = 3
/** LINE: 5,000 characters in one text. */
const LONGEST = 4_800

/** The day by which an officer is due to answer a report received on this day. */
export const answerBy = (receivedOn: string, { holidays }: House): Words =>
  day(reportDeadlines(receivedOn, (from, n) => addWorkingDays(from, n, holidays)).acknowledgeBy, 'long')

/** Where a report stands and what officers have answered, each signature checked. Made in memory, said, forgotten. */
export async function answersIn(
  { found, identity }: { found: ForReporter; identity: string },
  { channel, house }: { channel: Channel; house: House },
): Promise<Reply[]> {
  const { entries, firstFingerprint } = await channel.publicKeys()
  const roster = await verifyRoster(entries, firstFingerprint)
  const opened: OfficerMessage[] = []
  let unsound = 0
  for (const { sealed, ...place } of found.pieces) {
    if (place.role !== 'officer') continue
    const expected = { ...place, role: 'officer' as const }
    await openOfficerMessage(sealed, identity, expected, roster).then(
      (message) => opened.push(message),
      () => unsound++,
    )
  }
  const dates = daysIn(opened)
  const texts = opened.flatMap((one) =>
    one.envelope.type === 'text' ? [{ ...one, text: one.envelope.body.text }] : [],
  )
  const files = opened.filter(({ envelope }) => envelope.type === 'photo' || envelope.type === 'file')
  const shown = texts.slice(-SHOWN)
  const elsewhere =
    texts.length > shown.length || files.length > 0 || shown.some(({ text }) => text.length > LONGEST)
  return [
    {
      text: lines(
        texts.length ? say.answers(texts.length) : say.noAnswers,
        say.rowStatus(say.states[found.state]),
        say.received(day(found.receivedOn)),
        found.state === 'received' && promise.P5(answerBy(found.receivedOn, house)),
        elsewhere && say.older(pageOf(house)),
        unsound > 0 && say.forged(unsound),
      ),
    },
    ...shown.map(({ text, from, former, envelope }): Reply => {
      const on = dates.get(envelope.seq)
      const head = inOneLine(same(from.name), on ? day(on) : undefined, former && say.former)
      return { text: lines(head, same(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)) }
    }),
  ]
}

/** The day of each answer, as the officer's desk has sealed it beside (console/reports). */
function daysIn(messages: OfficerMessage[]): Map<number, string> {
  const days = new Map<number, string>()
  for (const { envelope } of messages) {
    if (envelope.type !== 'meta') continue
    const { about, on } = envelope.body
    if (typeof about === 'string' && typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on))
      days.set(Number(about), on)
  }
  return days
}

const inOneLine = (...parts: (Words | undefined | false)[]): Words => {
  const kept = parts.filter((part): part is Words => Boolean(part))
  return { th: kept.map((p) => p.th).join(' · '), en: kept.map((p) => p.en).join(' · ') }
}
