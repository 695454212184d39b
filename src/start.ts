import { readConfig } from './config.js'
import { StartError } from './errors.js'
import { runServer } from './run.js'
import { EmbeddedDatabaseError } from './storage/embedded/errors.js'

/** Starts the server and stops it cleanly; what an operator can mend is said in plain words, without a stack. */
export async function start(): Promise<void> {
  try {
    const running = await runServer(readConfig(process.env))
    const stop = async (signal: string) => {
      // A second signal, or ten seconds, end it whatever is still open.
      setTimeout(() => process.exit(1), 9_500).unref()
      await running.stop(signal)
      process.exit(0)
    }
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
  } catch (error) {
    if (!(error instanceof StartError || error instanceof EmbeddedDatabaseError)) throw error
    const details = 'details' in error ? error.details : []
    process.stderr.write(`${[error.message, ...details].join('\n  ')}\n`)
    process.exit(1)
  }
}
