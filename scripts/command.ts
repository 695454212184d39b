import { type Config, readConfig } from '../src/config.js'
import { Refusal, StartError } from '../src/errors.js'
import { EmbeddedDatabaseError } from '../src/storage/embedded/errors.js'

/** A command was typed in a way it can't be carried out; what is said names the right one. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Runs a command with the settings of the environment. What its user can mend is said in plain words on stderr,
 * without a stack, and the process ends with 1.
 *
 * @param run resolves with the exit code, 0 unless it says otherwise
 */
export async function command(run: (config: Config) => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await run(readConfig(process.env))) ?? 0
  } catch (error) {
    const plain = [UsageError, StartError, EmbeddedDatabaseError, Refusal].some(
      (kind) => error instanceof kind,
    )
    if (!plain) throw error
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
