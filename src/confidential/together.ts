import { setTimeout } from 'node:timers/promises'
import mongoose, { type mongo } from 'mongoose'
import type { Database } from '../storage/database.js'

/** How long to go on trying: LINE waits two seconds to hear whether a webhook was taken in. */
const LIMIT_MS = 1_800

/**
 * Does all of `work` or nothing of it, also when the power goes in the middle. `work` may run several times, since one
 * of two that touch the same document starts again; whatever it throws undoes it.
 */
export type Together = <T>(work: (session: mongo.ClientSession) => Promise<T>) => Promise<T>

/** The driver's own `withTransaction` goes on for two minutes, whatever it is told; hence these two loops. */
export const createTogether =
  (database: Database): Together =>
  async (work) => {
    const session = await database.startSession()
    const until = Date.now() + LIMIT_MS
    try {
      for (;;) {
        session.startTransaction()
        try {
          const result = await work(session)
          await commit(session, until)
          return result
        } catch (error) {
          if (session.inTransaction()) await session.abortTransaction()
          if (!says(error, 'TransientTransactionError') || Date.now() > until) throw error
          await setTimeout(Math.random() * 20)
        }
      }
    } finally {
      await session.endSession()
    }
  }

/** A commit may be asked for again until it is known to have happened. */
async function commit(session: mongo.ClientSession, until: number): Promise<void> {
  for (;;) {
    try {
      return void (await session.commitTransaction())
    } catch (error) {
      if (!says(error, 'UnknownTransactionCommitResult') || Date.now() > until) throw error
      await setTimeout(Math.random() * 20)
    }
  }
}

const says = (error: unknown, label: string): boolean =>
  error instanceof mongoose.mongo.MongoError && error.hasErrorLabel(label)
