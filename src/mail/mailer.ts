import type { Logger } from 'pino'
import type { House } from '../office/house.js'
import type { Mail, Mails } from '../storage/mails.js'
import type { Notice } from '../storage/notices.js'
import type { Staff, StaffMember } from '../storage/staff.js'
import type { Post } from './post.js'
import { letter } from './wording.js'

type Deps = {
  mails: Mails
  staff: Pick<Staff, 'byId'>
  house: House
  /** How many cases need this person now; undefined for whoever handles none. */
  waitingFor: (person: StaffMember) => Promise<number | undefined>
  /** Undefined without SMTP settings: then nothing is mailed. */
  post: Post | undefined
  now: () => Date
  log: Logger
}

/** Some two hours in all; by then the next day's digest is nearer than this one. */
const MAX_TRIES = 8
const AGAIN_MS = 60_000

/**
 * Tells staff by e-mail that LINE could not carry something to them (design, Notifications). Noting it is all that
 * pushing waits for; sending has a sweep of its own, so that an SMTP server that hangs holds up nobody.
 */
export function createMailer({ mails, staff, house, waitingFor, post, now, log }: Deps) {
  async function send(mail: Mail, through: Post): Promise<void> {
    const person = await staff.byId(mail.staff)
    // The address was taken back, or the person has left.
    if (!person?.email) return mails.giveUp(mail.id)
    const waiting = await waitingFor(person)
    const about = letter({
      office: house.municipality.name,
      ...(waiting ? { waiting } : {}),
      urgent: mail.urgent,
      why: mail.why,
      console: `${house.links.base}/console`,
    })
    try {
      await through({ id: mail.id, to: person.email, ...about })
    } catch (error) {
      return failed(mail, error)
    }
    await mails.sent(mail.id, now())
  }

  async function failed(mail: Mail, error: unknown): Promise<void> {
    // What the server says may repeat the address, which no log holds.
    const { code, responseCode = 0 } = error as { code?: string; responseCode?: number }
    const facts = { code, responseCode, staff: mail.staff, tries: mail.tries }
    const refused = code === 'EENVELOPE' && responseCode >= 500
    if (refused || mail.tries >= MAX_TRIES) {
      log.error(facts, 'an e-mail to staff could not be sent')
      return mails.giveUp(mail.id)
    }
    log.warn(facts, 'an e-mail to staff will be tried again')
    await mails.postpone(mail.id, new Date(now().getTime() + AGAIN_MS * 2 ** (mail.tries - 1)))
  }

  return {
    /** A push to a staff member was dropped; a letter is due where an address is known. */
    async dropped({ id, staff: staffId, urgency }: Notice, why: string): Promise<void> {
      if (!post || !staffId || !(await staff.byId(staffId))?.email) return
      await mails.queue({ notice: id, staff: staffId, urgent: urgency === 'urgent', why }, now())
    },
    /** Sends what is due, a bounded number a call. */
    async sweep(limit = 20): Promise<void> {
      for (let n = 0; post && n < limit; n++) {
        const mail = await mails.claim(now())
        if (!mail) return
        await send(mail, post)
      }
    },
  }
}

export type Mailer = ReturnType<typeof createMailer>
