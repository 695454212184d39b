import type { Database } from './database.js'
import { createReadingLog, readingLogIndexes } from './reading-log.js'
import { createSecondFactors } from './second-factors.js'
import { createSessions, sessionIndexes } from './sessions.js'
import { createSignInLinks, signInLinkIndexes } from './sign-in-links.js'
import { createWaitingComputers, waitingComputerIndexes } from './waiting-computers.js'

/**
 * Everything the console's door keeps: who is coming in, who is in, and who has looked at what.
 *
 * @param serverKey 32 bytes, base64
 */
export function createAccess(database: Database, serverKey: string) {
  return {
    links: createSignInLinks(database),
    sessions: createSessions(database),
    factors: createSecondFactors(database, serverKey),
    computers: createWaitingComputers(database),
    readings: createReadingLog(database, serverKey),
    revoke: (staff: string) => revokeAccess(database, staff),
  }
}

/** Signs somebody out everywhere, and out of what they were about to come in by. */
export async function revokeAccess(database: Database, staff: string): Promise<void> {
  await createSignInLinks(database).dropAll(staff)
  await createWaitingComputers(database).dropAll(staff)
  await createSessions(database).closeAll(staff)
}

export type Access = ReturnType<typeof createAccess>

export const accessIndexes = [
  ...signInLinkIndexes,
  ...sessionIndexes,
  ...waitingComputerIndexes,
  ...readingLogIndexes,
]
