import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Case } from './cases/case.js'
import type { Words } from './dialogue/words.js'
import { confidentialIndexes } from './confidential/collections.js'
import { createChannel } from './confidential/create.js'
import { type Fault, noFaults } from './faults.js'
import { createConfidentialClocks } from './confidential/clocks/create.js'
import { createReplyNotice } from './confidential/clocks/reply-notice.js'
import { loadFlows } from './flows/load.js'
import { createWorld } from './flows/world.js'
import { chatIndexes, createChats } from './line/chats.js'
import { createChatMode } from './line/confidential/chat-mode.js'
import { createLane } from './line/confidential/lane.js'
import { turnIndexes } from './line/confidential/turns.js'
import { createContents } from './line/content.js'
import { createDeliver } from './line/deliver.js'
import { createEffects } from './line/effects.js'
import { createFetching } from './line/fetching.js'
import { loadTemplates } from './line/flex/template.js'
import { unbroken } from './line/flex/unbroken.js'
import { createIntake } from './line/intake.js'
import { toMessages } from './line/messages.js'
import { createPeople } from './line/people.js'
import { createPusher } from './line/pusher.js'
import { createQuota } from './line/quota.js'
import { createMenusInLanguage } from './line/rich-menu/language.js'
import { createSender } from './line/sender.js'
import { createWorker } from './line/worker.js'
import { banTom } from './municipality/ban-tom.js'
import { bangkokDay } from './municipality/calendar.js'
import { holidaySet } from './municipality/holidays.js'
import { urgentIn } from './municipality/words.js'
import { waitingFor } from './jobs/digest.js'
import { slotIndexes } from './jobs/slots.js'
import { periodKeysInFolder } from './sealed/server/period-keys-file.js'
import { createMailer } from './mail/mailer.js'
import { createPost } from './mail/post.js'
import { createAct } from './office/act.js'
import type { House } from './office/house.js'
import { createOffice, toldKey } from './office/office.js'
import { withEveningPost } from './office/evening-post.js'
import { createOpenCase } from './office/open-case.js'
import { createTell } from './office/tell.js'
import { statisticsIndexes } from './statistics/collections.js'
import { createStatistics } from './statistics/statistics.js'
import { consoleLink, createLinks } from './portal/links.js'
import { accessIndexes, createAccess } from './storage/access.js'
import { createAttachments } from './storage/attachments.js'
import { createCases } from './storage/cases.js'
import type { Database } from './storage/database.js'
import { createGroups } from './storage/groups.js'
import { ensureIndexes } from './storage/indexes.js'
import { createMails, mailIndexes } from './storage/mails.js'
import { createNotices } from './storage/notices.js'
import { createNumbers } from './storage/numbers.js'
import { createPostbag } from './storage/postbag.js'
import { createStaff } from './storage/staff.js'

export type Settings = {
  channelSecret: string
  accessToken: string
  apiBaseUrl: string
  dataApiBaseUrl: string
  publicUrl: string
  /** 32 bytes, base64: what links and seals are made with. */
  serverKey: string
  /** The first integrity officer's, as printed and published; without it the one the database pinned counts. */
  integrityFingerprint?: string
  /** The folder of the keys that lock reply addresses; several servers share it, no backup has it. */
  periodKeysDir: string
  /** Undefined: no e-mail is sent. */
  mail?: { smtpUrl: string; from: string }
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
  const mails = createMails(database)
  const numbers = createNumbers(database)
  const attachments = createAttachments(database)
  const chats = createChats(database)
  const access = createAccess(database, settings.serverKey)
  const periodKeys = periodKeysInFolder(settings.periodKeysDir, () => bangkokDay(now()))
  const postbag = createPostbag({ database, keys: periodKeys, now })
  const sendReplyNotice = createReplyNotice({ postbag, keys: periodKeys, now })
  await ensureIndexes(database, [
    ...accessIndexes,
    ...chatIndexes,
    ...mailIndexes,
    ...slotIndexes,
    ...statisticsIndexes,
    ...confidentialIndexes,
    ...turnIndexes,
  ])

  const { municipality, holidays } = house
  const channel = createChannel({
    database,
    serverKey: settings.serverKey,
    published: settings.integrityFingerprint,
    staff,
    holidays,
    now,
  })
  const clocks = createConfidentialClocks({
    database,
    channel,
    keys: periodKeys,
    serverKey: settings.serverKey,
    now,
  })
  const statistics = createStatistics({ db: database.db, municipality, holidays, now })

  const sender = createSender({ baseUrl: settings.apiBaseUrl, accessToken: settings.accessToken })
  const contents = createContents({
    baseUrl: settings.dataApiBaseUrl,
    accessToken: settings.accessToken,
    attachments,
  })
  const templates = loadTemplates(new URL('../flex-templates/', import.meta.url), {
    unbroken: unbroken(municipality.units.map(({ th }) => th)),
    onBadData: (error) => log.error({ err: error }, 'a card was drawn without what did not fit it'),
  })
  const render = (replies: Parameters<typeof toMessages>[0]) => toMessages(replies, templates)

  const langOf = async (chat: string) => (await chats.get(chat)).talk.lang
  const urgent = (c: Case) => urgentIn(c.words, c.category, house.municipality.categories)
  const tell = withEveningPost(
    createTell({ house, notices, staff, groups, langOf, urgent, offer, now, fault }),
    postbag,
    log,
  )
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
    consoleLink: async (person) => consoleLink(settings.publicUrl, await access.links.mint(person, now())),
    ...createPeople(sender),
  })

  const world = createWorld(house, await loadFlows(house))
  const quota = createQuota({ sender, now })
  const deliver = createDeliver({ chats, sender, notices, render, now, log })
  const carryOut = createEffects({ world, office, keep: chats.putAside, now, fault, log })
  const fetch = createFetching({ contents, giveUp, loading: sender.loading, now, log })
  const worker = createWorker({ chats, fetch, carryOut, deliver, now, fault, log })
  const chatMode = createChatMode({ sender, now, log })
  const lane = createLane({
    database,
    channel,
    periodKeys,
    serverKey: settings.serverKey,
    house,
    world,
    chatMode,
    contents,
    sender,
    render,
    newId: randomUUID,
    now,
    fault,
    log,
  })
  const folding = { world, look: office.look, newId: randomUUID, by: chats.me, lane }
  const menus = createMenusInLanguage({ sender, chats, now, log })
  const intake = createIntake({ chats, folding, worker, speaks: menus.turn, now, fault, log })
  const told = async ({ caseId, proposedAt }: { caseId: string; proposedAt: Date }) => {
    await act(caseId, { move: 'told', by: { role: 'system' }, key: toldKey(proposedAt), at: now() }).catch(
      () => undefined,
    )
  }
  const mailer = createMailer({
    mails,
    staff,
    house,
    waitingFor: (person) => waitingFor(person, bangkokDay(now()), { house, cases }),
    post: settings.mail && createPost(settings.mail),
    now,
    log,
  })
  const mail = mailer.dropped
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
    channel,
    periodKeys,
    access,
    postbag,
    sendReplyNotice,
    ...clocks,
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
    chatMode,
    lane,
    intake,
    worker,
    pusher,
    mailer,
    mails,
    menus,
    /** Lets work in hand finish, then closes connections to LINE. */
    async close(): Promise<void> {
      await intake.idle()
      await lane.idle()
      await worker.idle()
      await pusher.idle()
      await chats.flushDone()
      sender.close()
      contents.close()
    },
  }
}
