import { type Case, type CaseEvent, isOpen } from '../../cases/case.js'
import type { Button, Reply } from '../../dialogue/reply.js'
import { lines, same, type Words } from '../../dialogue/words.js'
import { bangkokDay, formatTime } from '../../municipality/calendar.js'
import { coarsePlace, day, type House, pair, unitOf } from '../../office/house.js'
import { caseTitle } from '../../office/staff-card.js'
import { say as office, staffState, stateShape } from '../../office/wording.js'
import { type Due, dayLeft, dueOf } from './due.js'
import { eventWords } from './event-words.js'
import { say } from './wording.js'

/** What the card quotes (`staff/case`); longer words follow in full below it. */
const QUOTED = 600
const EVENTS = 5
const EVENT_WORDS = 200

/** The facts of a case for the officer who handles it. One-to-one chats only: it names the reporter. */
export function caseCard(house: House, c: Case, today: string, buttons: Button[]): Reply {
  const due = isOpen(c.state) ? dueOf(c, today, house.holidays) : undefined
  const late = due?.bucket === 'overdue'
  const [state, title, place] = [staffState[c.state], caseTitle(house, c), coarsePlace(c)]
  return {
    card: 'staff/case',
    data: {
      state: stateShape(c.state, late),
      headline: late ? { th: `${state.th} · ${due.words.th}`, en: `${state.en} · ${due.words.en}` } : state,
      number: c.number,
      title: place ? { th: `${title.th} · ${place.th}`, en: `${title.en} · ${place.en}` } : title,
      ...firstPhoto(house, c),
      ...(c.words ? { words: same(c.words) } : {}),
      rows: rows(house, c, today, due),
      ...(c.private && c.kind === 'complaint' ? { note: say.privateCase } : {}),
      buttons,
    },
  }
}

/** What the resident saw, at a glance; tapped, it opens in full. The rest are links below the card. */
function firstPhoto({ links }: House, { photos: [first] }: Case) {
  if (!first) return {}
  const photo = links.photo(first)
  return { photo, openPhoto: { label: office.openPhoto, uri: photo } }
}

function rows(house: House, c: Case, today: string, due?: Due) {
  const complaint = c.kind === 'complaint'
  const dates = [
    ...(due && complaint && !c.acknowledgedAt
      ? [{ label: say.acknowledgeBy, value: day(c.acknowledgeBy) }]
      : []),
    { label: complaint ? say.resolveBy : say.answerBy, value: promised(c, today, due) },
  ]
  return [
    { label: say.rowReceived, value: received(c) },
    { label: say.rowUnit, value: pair(unitOf(house, c.unit)) },
    { label: say.rowReporter, value: reporter(c) },
    ...(complaint ? [{ label: say.rowPlace, value: where(c) }] : []),
    { label: say.rowPhotos, value: say.photoCount(c.photos.length) },
    ...dates,
    ...(c.agency ? [{ label: say.rowAgency, value: agency(c) }] : []),
  ]
}

/** The date, with how long it is to go or has been over while the case is open. */
function promised({ promisedBy }: Case, today: string, due?: Due): Words {
  if (!due || due.by !== promisedBy) return day(promisedBy)
  if (due.bucket !== 'overdue') return dayLeft(promisedBy, today)
  const on = day(promisedBy)
  return { th: `${on.th} ${due.words.th}`, en: `${on.en}, ${due.words.en}` }
}

const received = ({ receivedAt, channel }: Case): Words => {
  const on = day(bangkokDay(receivedAt))
  if (channel === 'line') return on
  return { th: `${on.th} ทาง${say.channels[channel].th}`, en: `${on.en}, ${say.channels[channel].en}` }
}

function reporter({ showName, name, phone }: Case): Words {
  const who = showName && name ? same(name) : say.noName
  // A line of its own, so that the number is not broken in two.
  if (phone) return lines(who, say.call(phone))
  return { th: `${who.th} ${say.noPhone.th}`, en: `${who.en}, ${say.noPhone.en}` }
}

const where = (c: Case): Words =>
  c.place?.words ? same(c.place.words) : c.place?.pin ? say.pinned : (coarsePlace(c) ?? say.noPlace)

const agency = ({ agency = '', askAgainOn }: Case): Words => {
  const again = askAgainOn && day(askAgainOn)
  return again
    ? { th: `${agency} ${say.askAgain.th} ${again.th}`, en: `${agency}, ${say.askAgain.en} ${again.en}` }
    : same(agency)
}

/** What does not fit the card: the full words, links to photos and the pin, and what happened last. */
export function background(house: House, c: Case): Words | undefined {
  const events = c.events.filter((event) => event.seq > 0 && shown(event)).slice(-EVENTS)
  const parts = [
    c.words.length > QUOTED && lines(say.fullText, same(c.words)),
    c.photos.length > 1 && lines(say.otherPhotos, ...links(house, c.photos.slice(1))),
    c.place?.pin && lines(say.pinAt, same(mapUrl(c.place.pin))),
    events.length > 0 && lines(say.lastEvents, ...events.map((event) => happened(house, event))),
  ].filter((part): part is Words => Boolean(part))
  if (!parts.length) return undefined
  return { th: parts.map((p) => p.th).join('\n\n'), en: parts.map((p) => p.en).join('\n\n') }
}

const links = (house: House, photos: string[]) => photos.map((id) => same(house.links.photo(id)))

/** Opens the map app of the officer's phone. */
const mapUrl = ({ lat, lng }: { lat: number; lng: number }) =>
  `https://www.google.com/maps/search/?api=1&query=${lat},${lng}`

/** Notes of colleagues are named; reminders and the like are the system's own. */
const shown = ({ internal, move }: CaseEvent) => !internal || move === 'note'

function happened(house: House, event: CaseEvent): Words {
  const on = day(bangkokDay(event.at))
  const what = eventWords(event)
  const said = saidIn(event)
  const head = {
    th: `${on.th} ${formatTime(event.at, 'th')} ${what.th}${said.th ? `: ${said.th}` : ''}`,
    en: `${on.en} ${formatTime(event.at, 'en')} ${what.en}${said.en ? `: ${said.en}` : ''}`,
  }
  return lines(head, ...links(house, event.photos ?? []))
}

/** Internal notes never leave the console (design, Cases). */
function saidIn({ internal, redacted, words = '' }: CaseEvent): Words {
  if (internal) return say.noteInConsole
  if (redacted) return say.takenBack
  return same(words.length > EVENT_WORDS ? `${words.slice(0, EVENT_WORDS)}…` : words)
}
