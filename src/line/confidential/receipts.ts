import type { Logger } from 'pino'
import type { Channel, ForReporter, Receipt } from '../../confidential/channel.js'
import { Refusal } from '../../errors.js'
import type { Fault } from '../../faults.js'
import { Report } from '../../flows/corruption-report/flow.js'
import { bangkokDay } from '../../municipality/calendar.js'
import type { House } from '../../office/house.js'
import { makeReceipt } from '../../sealed/receipt.js'
import { chooseRecipients } from '../../sealed/recipients.js'
import { authHash, deriveReporterKey, type ReporterKey } from '../../sealed/reporter-key.js'
import { replyBoxExpiry } from '../../sealed/retention.js'
import { stretchOnServer } from '../../sealed/server/receipt-lookup.js'
import type { PeriodKeys } from '../../sealed/server/period-keys.js'
import { makeReplyBox } from '../../sealed/server/reply-box.js'
import { recipientsOf } from './sealing.js'
import type { Turn } from './turns.js'

type Deps = {
  channel: Channel
  periodKeys: PeriodKeys
  house: House
  fault: Fault
  now: () => Date
  log: Logger
}

/** Receipts, made and looked at in memory only: what is stored of them is a hash and a public key. */
export function createReceipts({ channel, periodKeys, house, fault, now, log }: Deps) {
  async function keysOf(digits: string): Promise<ReporterKey> {
    const { salt } = await channel.publicKeys()
    return deriveReporterKey(digits, Buffer.from(salt, 'hex'), stretchOnServer)
  }

  async function issue(): Promise<Receipt & { digits: string }> {
    const digits = makeReceipt()
    const { authKey, recipient } = await keysOf(digits)
    return { digits, authHash: authHash(authKey), reporter: recipient }
  }

  /** Undefined when it could not be made: the report itself matters more. */
  async function boxFor(turn: Turn, userId: string) {
    const standing = await channel.standing()
    const { officers, roster } = await recipientsOf(turn, standing)
    const able = officers.map(({ id }) => id)
    const concerns = roster.active.map(({ id }) => id).filter((id) => !able.includes(id))
    const { recipients } = await chooseRecipients(roster, { concerns, withEscrow: false })
    const { reportDaysAfterClosing, replyBoxDays } = house.municipality.confidential
    const expiresOn = replyBoxExpiry(bangkokDay(now()), { reportDaysAfterClosing, replyBoxDays })
    try {
      // One place for each officer there is, whoever was left out; the spare key's place is behind them.
      const forOfficers = recipients.slice(0, roster.active.length)
      const sealed = await makeReplyBox({ userId, caseId: turn.caseId, expiresOn }, forOfficers, periodKeys)
      return { sealed, expiresOn }
    } catch (error) {
      log.error({ code: codeOf(error) }, 'a reply address could not be sealed')
      return undefined
    }
  }

  /** Another receipt. Undefined when the one there is was typed back already. */
  async function replace(caseId: string): Promise<string | undefined> {
    const { digits, ...receipt } = await issue()
    try {
      await channel.replaceReceipt(caseId, receipt)
      return digits
    } catch (error) {
      if (isRefusal(error, 'conflict')) return undefined
      throw error
    }
  }

  return {
    replace,
    /**
     * Sends the report; one that was sent already gets another receipt, since nobody has seen the first.
     *
     * @throws SealedError `no-recipient`, `bad-roster`; Refusal `missing` when it was destroyed meanwhile
     */
    async submit(turn: Turn, userId: string): Promise<{ digits: string; noBox: boolean }> {
      const { open, notify } = Report.partial().parse(turn.talk.draft?.answers ?? {})
      const wanted = notify === 'line'
      const box = wanted ? await boxFor(turn, userId) : undefined
      const { digits, ...receipt } = await issue()
      const readers = open?.readers ?? []
      const report = { caseId: turn.caseId, readers, withEscrow: Boolean(open?.holder), ...receipt }
      try {
        await channel.submit({ ...report, ...(box ? { box } : {}) })
      } catch (error) {
        if (!isRefusal(error, 'conflict')) throw error
        await channel.replaceReceipt(turn.caseId, receipt)
      }
      await fault('lane:submitted')
      return { digits, noBox: wanted && !box }
    },
    /** Whether these digits are the receipt of this case; it can't be replaced from then on. */
    async isOf(caseId: string, digits: string, handle: string): Promise<boolean> {
      await channel.admit('look', handle)
      const { authKey } = await keysOf(digits)
      try {
        await channel.keepReceipt(caseId, authHash(authKey))
        return true
      } catch (error) {
        if (isRefusal(error, 'missing')) return false
        throw error
      }
    },
    /** The case these digits open, and the key to read its answers. @throws Refusal `busy` */
    async open(
      digits: string,
      handle: string,
    ): Promise<{ found: ForReporter; identity: string } | undefined> {
      await channel.admit('look', handle)
      const { authKey, identity } = await keysOf(digits)
      const found = await channel.byReceipt(authHash(authKey))
      if (found && !found.receiptKept) await channel.keepReceipt(found.caseId, authHash(authKey))
      return found && { found, identity }
    },
  }
}
export type Receipts = ReturnType<typeof createReceipts>

export const isRefusal = (error: unknown, kind: Refusal['kind']): error is Refusal =>
  error instanceof Refusal && error.kind === kind

/** A word for the log that can't hold anything of a report. */
export const codeOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : 'unknown'
