import { base64 } from '@scure/base'
import type { Envelope } from '../../../sealed/envelope.js'
import { SealedError } from '../../../sealed/errors.js'
import { openOfficerMessage } from '../../../sealed/officer-message.js'
import type { Roster } from '../../../sealed/roster.js'
import type { Officer } from '../../../sealed/roster-entry.js'
import { open } from '../../../sealed/seal.js'
import type { SealedCase, SealedPiece } from '../wire.js'
import type { Unlocked } from './unlock.js'

type Written = { from: 'reporter' } | { from: Officer; former: boolean }
export type Opened = Written & { envelope: Envelope }

/** A piece as the desk shows it: opened, refused by itself, or an attachment nobody has opened yet. */
export type Shown =
  | ({ place: SealedPiece; kind: 'opened' } & Opened)
  | { place: SealedPiece; kind: 'refused'; why: SealedError }
  | { place: SealedPiece; kind: 'closed' }

export type OpenedCase = { found: SealedCase; shown: Shown[] }

/**
 * Opens one piece at the place where the server says it lies, with whichever key fits.
 *
 * @throws SealedError `unopenable` (altered, or another's), `misplaced` (swapped), `forged` (not signed by an officer
 *   in the roster), `malformed`
 */
export async function openPiece(
  sealed: Uint8Array,
  place: Pick<SealedPiece, 'seq' | 'role' | 'type'>,
  caseId: string,
  { current, older }: Unlocked,
  roster: Roster,
): Promise<Opened> {
  const { role, seq, type } = place
  const openWith = async (identity: string): Promise<Opened> => {
    if (role === 'reporter') {
      return { from: 'reporter', envelope: await open(sealed, identity, { caseId, seq, type, role }) }
    }
    const { envelope, from, former } = await openOfficerMessage(
      sealed,
      identity,
      { caseId, seq, type, role },
      roster,
    )
    return { from, former, envelope }
  }
  for (const { identity } of [current, ...older]) {
    try {
      return await openWith(identity)
    } catch (error) {
      if (!(error instanceof SealedError) || error.code !== 'unopenable') throw error
    }
  }
  throw new SealedError('unopenable')
}

/** All words of a case. A piece that is refused stops nothing but itself. */
export async function openAll(found: SealedCase, unlocked: Unlocked, roster: Roster): Promise<Shown[]> {
  return Promise.all(
    found.pieces.map(async (place): Promise<Shown> => {
      if (place.sealed === undefined) return { place, kind: 'closed' }
      try {
        const bytes = base64.decode(place.sealed)
        return {
          place,
          kind: 'opened',
          ...(await openPiece(bytes, place, found.caseId, unlocked, roster)),
        }
      } catch (error) {
        return {
          place,
          kind: 'refused',
          why: error instanceof SealedError ? error : new SealedError('malformed'),
        }
      }
    }),
  )
}
