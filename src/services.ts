import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Case } from './cases/case.js'
import type { Words } from './dialogue/words.js'
import { type Fault, noFaults } from './faults.js'
import { loadFlows } from './flows/load.js'
import { createWorld } from './flows/world.js'
import { chatIndexes, createChats } from './line/chats.js'
import { createContents } from './line/content.js'
import { createDeliver } from './line/deliver.js'
import { createEffects } from './line/effects.js'
import { createFetching } from './line/fetching.js'
import { loadTemplates } from './line/flex/template.js'
import { createIntake } from './line/intake.js'
import { toMessages } from './line/messages.js'
import { createPeople } from './line/people.js'
import { createPusher } from './line/pusher.js'
import { createQuota } from './line/quota.js'
import { createMenuInLanguage } from './line/rich-menu/language.js'
import { createSender } from './line/sender.js'
import { createWorker } from './line/worker.js'
import { banTom } from './municipality/ban-tom.js'
import { holidaySet } from './municipality/holidays.js'
import { urgentIn } from './municipality/words.js'
import { slotIndexes } from './jobs/slots.js'
import { createAct } from './office/act.js'
import type { House } from './office/house.js'
import { createOffice, toldKey } from './office/office.js'
import { createOpenCase } from './office/open-case.js'
import { createTell } from './office/tell.js'
import { statisticsIndexes } from './statistics/collections.js'
import { createStatistics } from './statistics/statistics.js'
import { createLinks } from './portal/links.js'
import { createAttachments } from './storage/attachments.js'
import { createCases } from './storage/cases.js'
import type { Database } from './storage/database.js'
import { createGroups } from './storage/groups.js'
import { ensureIndexes } from './storage/indexes.js'
import { createNotices } from './storage/notices.js'
import { createNumbers } from './storage/numbers.js'
import { createStaff } from './storage/staff.js'

export type Settings = {
  channelSecret: string
  accessToken: string
  apiBaseUrl: string
  dataApiBaseUrl: string
  publicUrl: string
  /** 32 bytes, base64: what links and seals are made with. */
  serverKey: string
}
type Outside = { database: Database; settings: Settings; log: Logger; now?: () => Date; fault?: Fault }

export type Services = Awaited<ReturnType<typeof createServices>>

/** The one place where everything is put together. */
export async function createServices({
  database,
  settings,
  log,
  now = () => new Date(),
  fault = noFaults,
}: Outside) {
  const links = createLinks(settings.publicUrl, settings.serverKey)
  const house: House = { municipality: banTom, holidays: holidaySet(), links }

  const cases = createCases(database)
  const staff = createStaff(database)
  const groups = createGroups(database)
  const notices = createNotices(database)
  const numbers = createNumbers(database)
  const attachments = createAttachments(database)
  const chats = createChats(database)
  await ensureIndexes(database, [...chatIndexes, ...slotIndexes, ...statisticsIndexes])

  const { municipality, holidays } = house
  const statistics = createStatistics({ db: database.db, municipality, holidays, now })

  const sender = createSender({ baseUrl: settings.apiBaseUrl, accessToken: settings.accessToken })
  const contents = createContents({
    baseUrl: settings.dataApiBaseUrl,
    accessToken: settings.accessToken,
    attachments,
  })
  const templates = loadTemplates(new URL('../flex-templates/', import.meta.url), {
    onBadData: (error) => log.error({ err: error }, 'a card was drawn without what did not fit it'),
  })
  const render = (replies: Parameters<typeof toMessages>[0]) => toMessages(replies, templates)

  const langOf = async (chat: string) => (await chats.get(chat)).talk.lang
  const urgent = (c: Case) => urgentIn(c.words, c.category, house.municipality.categories)
  const tell = createTell({ house, notices, staff, groups, langOf, urgent, offer, now, fault })
  const openCase = createOpenCase({ house, cases, numbers, attachments, fault })
  const act = createAct({ house, cases, attachments, tell, fault })
  const office = createOffice({
    house,
    cases,
    staff,
    groups,
    attachments,
    openCase,
    act,
    tell,
    ...createPeople(sender),
  })

  const world = createWorld(house, await loadFlows(house))
  const quota = createQuota({ sender, now })
  const deliver = createDeliver({ chats, sender, notices, render, now, log })
  const carryOut = createEffects({ world, office, keep: chats.putAside, now, fault, log })
  const fetch = createFetching({ contents, giveUp, loading: sender.loading, now, log })
  const worker = createWorker({ chats, fetch, carryOut, deliver, now, fault, log })
  const folding = { world, look: office.look, newId: randomUUID, by: chats.me }
  const speaks = createMenuInLanguage({ sender, log })
  const intake = createIntake({ chats, folding, worker, speaks, now, fault, log })
  const told = async ({ caseId, proposedAt }: { caseId: string; proposedAt: Date }) => {
    await act(caseId, { move: 'told', by: { role: 'system' }, key: toldKey(proposedAt), at: now() }).catch(
      () => undefined,
    )
  }
  const mail = async () => false
  const pusher = createPusher({ notices, chats, quota, sender, render, told, mail, now, fault, log })

  /** The next message of a resident who was asked something belongs to that case. */
  async function offer(chat: string, flow: string, seed: Record<string, string>) {
    await intake.offer(chat, flow, seed)
  }

  /** A photo that can't be had becomes an event of its own, so that it is taken back as durably as it came. */
  async function giveUp(chatId: string, ids: string[], why: Words) {
    return intake.tell(chatId, { kind: 'lost', ids, why })
  }

  return {
    house,
    links,
    log,
    now,
    fault,
    database,
    settings,
    cases,
    staff,
    groups,
    notices,
    attachments,
    chats,
    numbers,
    statistics,
    sender,
    contents,
    templates,
    render,
    quota,
    office,
    act,
    tell,
    world,
    intake,
    worker,
    pusher,
    /** Lets work in hand finish, then closes connections to LINE. */
    async close(): Promise<void> {
      await intake.idle()
      await worker.idle()
      await pusher.idle()
      await chats.flushDone()
      sender.close()
      contents.close()
    },
  }
}
