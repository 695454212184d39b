import type { Side } from './collections.js'

const MB = 1024 * 1024

/**
 * How much one side may write to a case: each side for itself, so that a reporter can't leave the officers without
 * room to answer. A reporter is told 30 MB; sealed and filled up to its bucket a file grows by an eighth at most
 * (sealed/padding), and 200 pieces of words take the rest.
 */
export const LIMITS = {
  pieces: 200,
  files: 5,
  bytes: (30 * MB * 9) / 8 + 3 * MB,
  /** One piece: what decryptWith takes, well within MongoDB's 16 MB a document. */
  piece: 12 * MB + 64 * 1024,
  box: 64 * 1024,
  wrappedKeys: 20,
} as const

export const isOver = ({ pieces, files, bytes }: Side): boolean =>
  pieces > LIMITS.pieces || files > LIMITS.files || bytes > LIMITS.bytes

export const isFile = (type: string): boolean => type === 'photo' || type === 'file'

/** The first line of every age file (age-encryption.org/v1). */
const HEAD = Buffer.from('age-encryption.org/v1\n')
/** Whether it looks sealed: the last thing between a fault in a door and words lying readable in the database. */
export const looksSealed = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD.length)).equals(HEAD)
