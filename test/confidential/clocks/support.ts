import { randomUUID } from 'node:crypto'
import type { Door, Submission } from '../../../src/confidential/channel.js'
import { replyBoxExpiry, RetentionRulesSchema } from '../../../src/sealed/retention.js'
import { makeReplyBox } from '../../../src/sealed/server/reply-box.js'
import { bangkokDay } from '../../../src/municipality/calendar.js'
import type { Services } from '../../../src/services.js'
import { at, look, type Town } from '../../jobs/support.js'
import type { integrityOfficers, IntegrityOfficer } from '../../support/integrity.js'
import { receipt, sealedWords } from '../support.js'

export type Office = Awaited<ReturnType<typeof integrityOfficers>>

type Filed = { door?: Door; readers?: IntegrityOfficer[]; toldAt?: string }

/** A whole report, sealed and submitted now; `toldAt` is the chat of a reporter who wants to be told of answers. */
export async function reported(town: Town, office: Office, options: Filed = {}): Promise<string> {
  const { door = 'page', readers = office.officers, toldAt } = options
  const { channel } = town.services
  const caseId = randomUUID()
  await channel.begin({ caseId, door })
  await channel.add(await sealedWords({ caseId, seq: 0 }, readers))
  const { identity: _, ...mine } = await receipt()
  const box = toldAt ? await boxFor(town, caseId, toldAt, readers) : undefined
  const to = { readers: readers.map(({ id }) => id), withEscrow: false }
  await channel.submit({ caseId, ...mine, ...to, ...(box ? { box } : {}) })
  return caseId
}

async function boxFor(
  { services, clock }: Town,
  caseId: string,
  userId: string,
  readers: IntegrityOfficer[],
): Promise<NonNullable<Submission['box']>> {
  const { reportDaysAfterClosing, replyBoxDays } = services.house.municipality.confidential
  const rules = RetentionRulesSchema.parse({ reportDaysAfterClosing, replyBoxDays })
  const expiresOn = replyBoxExpiry(bangkokDay(clock.now), rules)
  const recipients = readers.map(({ officer }) => officer.recipient)
  return {
    sealed: await makeReplyBox({ userId, caseId, expiresOn }, recipients, services.periodKeys),
    expiresOn,
  }
}

/** The officer acknowledges and closes it on the same day. */
export async function finished({ services, clock }: Town, office: Office, caseId: string): Promise<void> {
  const today = bangkokDay(clock.now)
  await services.channel.move(office.first.id, caseId, 'acknowledge', today)
  await services.channel.move(office.first.id, caseId, 'finish', today)
}

/** As it will be once the records officer has confirmed how long reports are kept. */
export function confirmed(services: Services, reportDaysAfterClosing = 30): Services {
  const { draft: _, ...rules } = services.house.municipality.confidential
  const municipality = {
    ...services.house.municipality,
    confidential: { ...rules, reportDaysAfterClosing },
  }
  return { ...services, house: { ...services.house, municipality } }
}

/** The clock strikes, for these jobs. */
export async function strikes(town: Town, time: string, ...names: string[]): Promise<void> {
  town.clock.now = at(time)
  await look(confirmed(town.services), ...names)
}

/** Every document of every collection of the confidential channel, and what the clock keeps about it. */
export async function everythingStored(town: Town): Promise<string> {
  const { db } = town.services.database
  const names = (await db.listCollections().toArray()).map(({ name }) => name).sort()
  const all = await Promise.all(names.map(async (name) => [name, await db.collection(name).find().toArray()]))
  return JSON.stringify(all)
}
