import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { SealedError } from './errors.js'
import type { Roster } from './roster.js'
import type { Escrow, Officer } from './roster-entry.js'

/** Who will be able to read a report, chosen before anything of it is sealed. */
export type Chosen = {
  /** For seal(): one key for each place in the roster, whoever was left out, then the reporter's. */
  recipients: string[]
  /** Those who can really read: their number is what the reporter is told (promise P3). */
  officers: Officer[]
  /** Named to the reporter beside the officers, if the key was not excluded. */
  escrow: Escrow | undefined
}

export type Choice = {
  /** Ids of officers the report concerns. */
  concerns: readonly string[]
  /** Whether the escrow key may open it too: the reporter decides. */
  withEscrow: boolean
  /** The reporter's own key, where there is one already. */
  reporter?: string
}

/**
 * The active officers without those the report concerns.
 *
 * An age file shows how many keys it was sealed to. A key that was left out is therefore replaced, in its
 * place, by one whose private half is thrown away at once: nobody sees from the outside that a report
 * concerns an officer.
 *
 * @throws SealedError `no-recipient` (with ป.ป.ช. 1205) where no officer remains, or the roster was
 *   refused; an escrow key alone receives nothing, since nobody would read it
 */
export async function chooseRecipients(roster: Roster, choice: Choice): Promise<Chosen> {
  const officers = roster.active.filter((officer) => !choice.concerns.includes(officer.id))
  if (roster.problems.length > 0 || officers.length === 0) throw new SealedError('no-recipient')
  const escrow = choice.withEscrow ? roster.escrow : undefined
  const keys = roster.active.map((officer) => (officers.includes(officer) ? officer.recipient : nobody()))
  if (roster.escrow) keys.push(escrow ? escrow.recipient : nobody())
  if (choice.reporter) keys.push(choice.reporter)
  return { recipients: await Promise.all(keys), officers, escrow }
}

async function nobody(): Promise<string> {
  return identityToRecipient(await generateX25519Identity())
}
