import { setTimeout as delay } from 'node:timers/promises'
import { appUri, readKey } from './access.js'
import { EmbeddedDatabaseError } from './errors.js'
import { layoutOf } from './layout.js'
import { findOwner } from './owner.js'

/** Shown by the connections of commands that use another process's database. */
export const COMMAND_APP_NAME = 'command'

/**
 * The URI of the embedded MongoDB that another process, mostly the server, is running on this data
 * directory; undefined when none is. One that is just starting is waited for.
 *
 * @throws EmbeddedDatabaseError `not-up-yet` when it has not come up within `waitMs`
 */
export async function attachEmbedded({
  dataDir,
  waitMs = 30_000,
}: {
  dataDir: string
  waitMs?: number
}): Promise<{ uri: string } | undefined> {
  const layout = layoutOf(dataDir)
  const deadline = Date.now() + waitMs
  for (;;) {
    const owner = await findOwner(layout)
    if (!owner) return undefined
    const key = await readKey(layout)
    if (owner.databasePort !== null && key) return { uri: appUri(key, owner.databasePort, COMMAND_APP_NAME) }
    if (Date.now() > deadline) {
      throw new EmbeddedDatabaseError(
        'not-up-yet',
        `The server (process ${owner.pid}) is running, but its database is not up yet: try again in a moment.`,
      )
    }
    await delay(100)
  }
}
