import type { Place } from '../sealed/envelope.js'
import type { Roster } from '../sealed/roster.js'
import type { Entry, Escrow, Officer } from '../sealed/roster-entry.js'

/**
 * The confidential channel as both doors, the officers' desk and the jobs see it. Everything that passes through is
 * sealed: nobody on this side can read a report. Days are days in Bangkok; nothing here has a finer time.
 */
export type Channel = {
  /** What a browser needs in order to seal; all of it is public. */
  publicKeys(): Promise<PublicKeys>
  /** Whether anybody can receive now; the roster is checked anew whenever it changed. */
  standing(): Promise<Standing>
  /**
   * Adds a signed line to the key roster, after checking the roster as it would then be.
   *
   * @throws SealedError `bad-roster`; Refusal `forbidden` unless the line names or is signed by `by`, who is an active
   *   integrity officer, as whoever it adds must be; `conflict` when another line came first: read the roster again
   */
  appendToRoster(entry: unknown, by: string): Promise<void>
  /** Keys an officer's browser has wrapped, by their public half; the server can't unwrap them. */
  wrappedKeys: {
    of(officer: string): Promise<WrappedKey[]>
    put(officer: string, key: WrappedKey): Promise<void>
  }

  /**
   * A report begins. Until it is submitted nobody sees it, and it is destroyed 30 minutes after its last piece
   * (two hours for the page, where somebody may be writing slowly). Doing it again changes nothing.
   *
   * @throws SealedError `no-recipient` or `bad-roster` while the channel is closed; Refusal `conflict` for a case that
   *   is already submitted
   */
  begin(report: { caseId: string; door: Door }): Promise<void>
  /**
   * Stores one sealed piece.
   *
   * @returns 'known' when the same `key`, or the same bytes in the same place, are there already
   * @throws SealedError `malformed` for what is no age file, `too-large` past 30 MB, 5 files or 200 pieces of one side
   *   of a case; Refusal `missing` (also for an officer who is no reader of it), `conflict` (another piece has this
   *   place: take the next number)
   */
  add(piece: NewPiece): Promise<'added' | 'known'>
  /** Takes one back (LINE: unsend); nothing happens when there is none. */
  takeBack(key: string): Promise<void>
  /**
   * The report is complete: officers may see it. Doing it again with the same `authHash` changes nothing.
   *
   * @throws SealedError `no-recipient` when none of `readers` is an active officer, `bad-roster`; Refusal `missing`,
   *   `conflict` with another `authHash`
   */
  submit(report: Submission): Promise<void>
  /**
   * Another receipt instead of one that was never typed back (door B: the reply with it was lost).
   *
   * @throws Refusal `missing`; `conflict` once the receipt was typed back
   */
  replaceReceipt(caseId: string, receipt: Receipt): Promise<void>
  /** Leaves nothing of a report that was not submitted. */
  abandon(caseId: string): Promise<void>

  /** The case behind a receipt's authHash; undefined for none. Throttling is the caller's: see `admit`. */
  byReceipt(authHash: string): Promise<ForReporter | undefined>
  /**
   * The reporter has typed the receipt back: it can't be replaced any more.
   *
   * @param authHash of the receipt that was typed
   * @throws Refusal `missing` when that receipt has just been replaced, or never was one
   */
  keepReceipt(caseId: string, authHash: string): Promise<void>

  /**
   * Submitted cases this officer was made a reader of, newest first. Nobody else's exist for this officer, and none at
   * all for one who is no longer in the roster.
   *
   * @throws SealedError `bad-roster`
   */
  casesOf(officer: string): Promise<ForOfficer[]>
  /** One of them with its pieces. @throws Refusal `missing` for any other */
  readAs(officer: string, caseId: string): Promise<ForOfficer & { pieces: Piece[]; box?: Uint8Array }>
  /**
   * Moves a case on: `acknowledge`, `feedback` (the reporter has been told how it goes) and `finish` are noted with
   * their day. @throws Refusal `missing`, `conflict` for a move that state does not have
   */
  move(officer: string, caseId: string, move: Move, day: string): Promise<void>

  /**
   * Lets a caller through, at once or a little later. One source that asks too much is refused; all together are only
   * slowed, so that nobody can close the channel for others. Sources are kept in memory, hashed, for an hour.
   *
   * @param source a network address or a chat; undefined where there is none to tell
   * @throws Refusal `busy`
   */
  admit(what: 'begin' | 'look', source: string | undefined): Promise<void>
}

/** What the clock does to the channel. */
export type Upkeep = {
  /** Destroys what was begun and not submitted in its time. @returns how many */
  sweepUnsubmitted(now: Date): Promise<number>
  /** Leaves nothing of a report: its pieces, its reply address, its receipt. */
  destroy(caseId: string): Promise<void>
}

export type Door = 'chat' | 'page'
export type PublicKeys = {
  entries: Entry[]
  /** Printed and published; empty while there is no officer. */
  firstFingerprint: string
  /** 32 hex digits made once for this installation: see deriveReporterKey. */
  salt: string
}
export type Standing =
  | { open: true; officers: Officer[]; escrow?: Escrow; roster: Roster }
  | { open: false; why: 'no-officer' | 'bad-roster' }

/** `wrapped` is wrapKeys' armored age file. */
export type WrappedKey = {
  recipient: string
  wrapped: string
  how: 'passphrase' | 'passkey'
  credential?: string
}

export type NewPiece = Place & {
  /** An age file. */
  sealed: Uint8Array
} & (FromReporter | FromOfficer)
type FromOfficer = {
  role: 'officer'
  /** The officer's id, who must be a reader of the case. Not stored: the signature inside says who wrote. */
  by: string
}
type FromReporter = {
  role: 'reporter'
  /** HMAC of what it came from, so that it is stored once and can be taken back. Door B only. */
  key?: string
}
/** Lists of them are in the order they came. */
export type Piece = Place & { sealed: Uint8Array }

export type Receipt = { authHash: string; reporter: string }
export type Submission = Receipt & {
  caseId: string
  /** Ids of the officers it was sealed to. Stored as HMACs only, padded to one for each officer there is. */
  readers: string[]
  withEscrow: boolean
  /** The outer box of a reply address: see makeReplyBox. */
  box?: { sealed: Uint8Array; expiresOn: string }
}

export type State = 'received' | 'acknowledged' | 'finished'
export type Move = 'acknowledge' | 'feedback' | 'finish'
type Common = {
  caseId: string
  door: Door
  state: State
  receivedOn: string
  acknowledgedOn?: string
  feedbackOn?: string
  finishedOn?: string
  /** Who can read it: for whom whoever writes to it must seal. */
  readers: Officer[]
  escrow?: Escrow
  /** The reporter's own key, `age1…`. */
  reporter: string
  /** The next free number of each side. */
  next: { reporter: number; officer: number }
}
/** Officers' pieces, and those of the reporter that were sealed to the receipt as well (the page's). */
export type ForReporter = Common & { pieces: Piece[]; receiptKept: boolean }
export type ForOfficer = Common & {
  /** Days by which the reporter must have heard (see reportDeadlines). */
  acknowledgeBy: string
  feedbackBy: string[]
  /** The reporter has written since an officer last did. */
  waits: boolean
  hasBox: boolean
}
