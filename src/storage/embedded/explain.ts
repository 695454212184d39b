import { EmbeddedDatabaseError, type EmbeddedDatabaseProblem } from './errors.js'
import { dataDirUnusable, diskFull, type Layout } from './layout.js'
import type { End } from './mongod.js'

/** mongod's exit codes: https://www.mongodb.com/docs/manual/reference/exit-codes/ and what 6.0.5 was seen to do. */
export const PORT_IN_USE = 48
const DATA_IN_USE = 100
const WRONG_DATA_VERSION = 62
/** While starting, mongod gives up like this (or with SIGABRT) on files it can't make sense of. */
const FATAL_ASSERTION = 14
/** The shell's and the loader's answers for a program that can't be run. */
const NOT_RUN = [126, 127]

/** Turns the end of a mongod that should have run into a sentence for the person at the terminal. */
export function explain(end: End, { dataDir, dbPath }: Layout, binary: string): EmbeddedDatabaseError {
  const { code, signal, lastLines } = end
  const said = complaints(lastLines)
  const log = lastLines.join('\n')
  const details = [`mongod ended with ${signal ?? `code ${code}`}`, ...said]
  const because = (problem: EmbeddedDatabaseProblem, sentence: string) =>
    new EmbeddedDatabaseError(problem, sentence, details)

  if (/No space left on device|ENOSPC/.test(log)) return diskFull(dataDir, details)
  if (/Permission denied|Operation not permitted|Read-only file system/.test(log)) {
    return dataDirUnusable(dataDir, details)
  }
  if (code === DATA_IN_USE) {
    return because(
      'data-in-use',
      `Another MongoDB is using the data in ${dbPath}: stop it, or name another place with DATA_DIR.`,
    )
  }
  if (signal === 'SIGILL') {
    return because(
      'binary-unusable',
      'MongoDB does not run on this processor (since 5.0 it needs AVX): set MONGODB_URI to a MongoDB elsewhere.',
    )
  }
  if (code === null ? signal === null : NOT_RUN.includes(code)) {
    return because('binary-unusable', `The MongoDB program ${binary} does not run on this computer.`)
  }
  if (code === WRONG_DATA_VERSION || /feature compatibility version/i.test(log)) {
    return because(
      'data-too-new',
      `The data in ${dataDir} were written by a MongoDB of another series, which this one can not open: name a ` +
        'fitting mongod with MONGOD_BINARY.',
    )
  }
  if (code === FATAL_ASSERTION || signal === 'SIGABRT') {
    return because(
      'data-damaged',
      `The data in ${dataDir} can not be read: the files are damaged; restore them from a backup.`,
    )
  }
  return because('start-failed', `MongoDB could not be started: ${said.at(-1) ?? 'it gave no reason'}.`)
}

/** The errors in mongod's JSON log, in short; a line that is not JSON comes from the system and is kept. */
function complaints(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    if (!line.trim()) return []
    try {
      const { s, msg, attr } = JSON.parse(line)
      const reason = attr?.error?.errmsg ?? attr?.error ?? attr?.reason
      const text = typeof reason === 'string' ? `${msg}: ${reason}` : `${msg}`
      return s === 'E' || s === 'F' ? [text.replace(/\s+/g, ' ').trim().slice(0, 300)] : []
    } catch {
      return [line.slice(0, 300)]
    }
  })
}
