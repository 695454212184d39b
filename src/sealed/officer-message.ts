import type { Envelope, Place } from './envelope.js'
import { SealedError } from './errors.js'
import type { Roster } from './roster.js'
import type { Officer } from './roster-entry.js'
import type { Signer } from './roster-signing.js'
import { openPlaintext, sealPlaintext } from './seal.js'
import { sign, verify } from './signing.js'

/**
 * What officers write to the reporter. age says who can read, never who wrote, and anybody can seal to the
 * reporter's public key; so an officer's piece carries a signature inside, which nobody sees who can't
 * read the piece. It covers the envelope's line: the place, the words, and the hash of a photo or file.
 */
export type OfficerMessage = {
  envelope: Envelope
  from: Officer
  /** Signed with a key that has since been retired or replaced: shown, with a word of caution. */
  former: boolean
}

const SIGNATURE = /^ed25519 ([A-Za-z0-9_-]{1,64}) ([0-9a-f]{128})$/

/**
 * Seals and signs an officer's piece.
 *
 * @param recipients the reporter's key and the officers who may read the case (see chooseRecipients)
 * @throws SealedError as seal does
 */
export async function sealOfficerMessage(
  envelope: Envelope & { role: 'officer' },
  recipients: readonly string[],
  signer: Signer,
): Promise<Uint8Array> {
  if (envelope.role !== 'officer') throw new SealedError('malformed')
  return sealPlaintext(envelope, recipients, async (line) => {
    const signature = await sign('officer-message', line, signer.signingKey)
    return `ed25519 ${signer.id} ${signature}`
  })
}

/**
 * Opens an officer's piece and checks who wrote it.
 *
 * @throws SealedError as open does, and `forged` where no key of that officer in the roster made the
 *   signature, or the roster itself was refused
 */
export async function openOfficerMessage(
  ciphertext: Uint8Array,
  identity: string,
  expected: Place & { role: 'officer' },
  roster: Roster,
): Promise<OfficerMessage> {
  const { envelope, line, signature } = await openPlaintext(ciphertext, identity, expected)
  const [, id = '', hex = ''] = signature.match(SIGNATURE) ?? []
  const madeBy = async (officers: Officer[]) => {
    for (const officer of officers) {
      if (officer.id === id && (await verify('officer-message', line, hex, officer.verifyKey))) {
        return officer
      }
    }
    return undefined
  }
  const active = await madeBy(roster.active)
  const from = active ?? (await madeBy(roster.former))
  if (!from) throw new SealedError('forged')
  return { envelope, from, former: !active }
}
