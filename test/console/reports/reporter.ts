import { randomUUID } from 'node:crypto'
import { bangkokDay } from '../../../src/municipality/calendar.js'
import type { Envelope } from '../../../src/sealed/envelope.js'
import { openOfficerMessage } from '../../../src/sealed/officer-message.js'
import { makeReceipt } from '../../../src/sealed/receipt.js'
import { chooseRecipients } from '../../../src/sealed/recipients.js'
import { authHash, deriveReporterKey } from '../../../src/sealed/reporter-key.js'
import { verifyRoster } from '../../../src/sealed/roster.js'
import { seal } from '../../../src/sealed/seal.js'
import { makeReplyBox } from '../../../src/sealed/server/reply-box.js'
import { stretchOnServer } from '../../../src/sealed/server/receipt-lookup.js'
import { periodKeysInFolder } from '../../../src/sealed/server/period-keys-file.js'
import type { Town } from '../../support/town.js'

type Body = Pick<Envelope, 'type'> & { body: unknown; bytes?: Uint8Array }
type Report = {
  pieces: Body[]
  concerns?: string[]
  withEscrow?: boolean
  /** Whose reply address, and where the town's period keys lie. */
  replyTo?: { userId: string }
}

/** Somebody who reports as a door does: sealed by src/sealed to the roster as it stands, then handed to the channel. */
export async function reports(town: Town, { pieces, concerns = [], withEscrow = true, replyTo }: Report) {
  const { channel, now, settings } = town.services
  const keys = await channel.publicKeys()
  const roster = await verifyRoster(keys.entries, keys.firstFingerprint)
  const reporter = await deriveReporterKey(makeReceipt(), Buffer.from(keys.salt, 'hex'), stretchOnServer)
  const { recipients, officers } = await chooseRecipients(roster, {
    concerns,
    withEscrow,
    reporter: reporter.recipient,
  })
  const caseId = randomUUID()
  await channel.begin({ caseId, door: 'page' })
  const meta: Body = { type: 'meta', body: { concerns, names: [], escrow: withEscrow ? 'yes' : 'no' } }
  for (const [seq, piece] of [meta, ...pieces].entries()) {
    const envelope = { v: 1, caseId, seq, role: 'reporter', ...piece } as Envelope & { role: 'reporter' }
    const sealed = await seal(envelope, recipients)
    await channel.add({ caseId, seq, role: 'reporter', type: piece.type, sealed })
  }
  const today = bangkokDay(now())
  const box = replyTo && {
    expiresOn: '2027-02-14',
    sealed: await makeReplyBox(
      { userId: replyTo.userId, caseId, expiresOn: '2027-02-14' },
      officers.map(({ recipient }) => recipient),
      periodKeysInFolder(settings.periodKeysDir, () => today),
    ),
  }
  await channel.submit({
    caseId,
    authHash: authHash(reporter.authKey),
    reporter: reporter.recipient,
    readers: officers.map(({ id }) => id),
    withEscrow,
    ...(box ? { box } : {}),
  })

  return {
    caseId,
    /** Comes back with the receipt and reads the officers' words. */
    async readsBack() {
      const found = await channel.byReceipt(authHash(reporter.authKey))
      if (!found) throw new Error('the receipt opens nothing')
      const latest = await channel.publicKeys()
      const known = await verifyRoster(latest.entries, latest.firstFingerprint)
      const words: { text: string; from: string }[] = []
      for (const piece of found.pieces) {
        if (piece.role !== 'officer') continue
        const { sealed, ...place } = piece
        const { envelope, from } = await openOfficerMessage(
          sealed,
          reporter.identity,
          { ...place, role: 'officer' },
          known,
        )
        if (envelope.type === 'text') words.push({ text: envelope.body.text, from: from.name })
      }
      return { state: found.state, words }
    },
  }
}

export const says = (text: string): Body => ({ type: 'text', body: { text } })
export const answers = (question: string, text: string): Body => ({
  type: 'answer',
  body: { question, text },
})
