import type { Kind, Scene } from '../../dialogue/flow.js'
import { date } from '../../dialogue/kinds/date.js'
import { photos } from '../../dialogue/kinds/photos.js'
import { text } from '../../dialogue/kinds/text.js'
import type { Words } from '../../dialogue/words.js'
import { addDays, bangkokDay, formatDay } from '../../municipality/calendar.js'
import { isWorkingDay, nextWorkingDay } from '../../municipality/working-days.js'
import { day, type House } from '../../office/house.js'
import type { Handling } from './handling.js'
import { say as common } from './wording.js'
import { ask as say } from './wording-asks.js'

/** What fits the quoted box of the resident's cards (`case/question`, `case/done`). */
export const QUOTE = 600
/** What fits one row of the resident's news card (`case/notice`). */
export const ROW = 200
/** A promise farther off than this is a typing mistake. */
const MAX_DAYS = 366

export const words = (asked: Words, max: number): Kind<Handling> =>
  text(asked, common.tooShort, { min: 3, max })

type Offer = { label: (short: Words) => Words; day: string }
type Day = {
  asked: (h: Partial<Handling>) => Words
  /** The day must be later than this. */
  after: (h: Partial<Handling>, today: string) => string
  offers: (after: string) => Offer[]
}

/** A working day to come, offered or typed; one the office is closed on is answered with the next it is open. */
export const workingDay = (house: House, { asked, after, offers }: Day): Kind<Handling> => {
  const { holidays } = house
  const earliest = (h: Partial<Handling>, { now }: Scene) => after(h, bangkokDay(now))
  return date<Handling>({
    ask: asked,
    holidays,
    wrong: say.noDay,
    offers: (h, scene) =>
      offers(earliest(h, scene)).map(({ label, day }) => ({ label: label(short(day)), day })),
    unfit: (wanted, h, scene) => {
      const today = bangkokDay(scene.now)
      const last = earliest(h, scene)
      if (wanted < today) return say.dayPast(day(wanted))
      if (wanted <= last) return say.dayTooSoon(day(last))
      if (wanted > addDays(today, MAX_DAYS)) return say.dayTooFar(day(wanted))
      return isWorkingDay(wanted, holidays)
        ? undefined
        : say.dayClosed(day(wanted, 'long'), day(nextWorkingDay(wanted, holidays)))
    },
  })
}

/** `30 พ.ย.`: a button holds 20 graphemes, and the review shows the year. */
const short = (iso: string): Words => ({
  th: yearless(formatDay(iso, 'th')),
  en: yearless(formatDay(iso, 'en')),
})
const yearless = (text: string) => text.replace(/ \d{4}$/, '')

const shots = { got: say.gotPhotos, full: say.photosFull, done: say.photosDone }
export const anyPhotos: Kind<Handling> = photos({ ask: say.anyPhotos, ...shots })

/** Work that can be photographed is shown, not only said (design, Cases): without a photo it is asked for again. */
export const proof: Kind<Handling> = (() => {
  const kind = photos<Handling>({ ask: say.proof, ...shots })
  return {
    ...kind,
    read: (input, current, answers, scene) => {
      const read = kind.read(input, current, answers, scene)
      const none = read && 'ok' in read && !(read.ok as string[]).length
      return none ? { no: say.proofMissing } : read
    },
  }
})()
