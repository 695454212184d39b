import pino from 'pino'
import { runDue } from '../../src/jobs/clock.js'
import { jobs } from '../../src/jobs/jobs.js'
import { bangkokDay, monthOf } from '../../src/municipality/calendar.js'
import { createServices } from '../../src/services.js'
import { connect } from '../../src/storage/database.js'
import type { RunningServer } from './server.js'

/** Where nobody listens: only the server itself knows its simulator. */
const NOWHERE = 'http://127.0.0.1:9'

/**
 * What the clock does at five past eight on the 1st, without waiting for it: another server on the same database, its
 * own clock moved there, runs that job. The card it queues is sent by the real server.
 */
export async function firstOfNextMonth(server: RunningServer, mongodbUri: string): Promise<void> {
  const database = await connect(mongodbUri)
  const services = await createServices({
    database,
    settings: {
      channelSecret: 'none',
      accessToken: 'none',
      apiBaseUrl: NOWHERE,
      dataApiBaseUrl: NOWHERE,
      publicUrl: server.url,
      serverKey: await server.key(),
      periodKeysDir: '/nonexistent',
    },
    log: pino({ level: 'silent' }),
    now: () => nextFirst(new Date()),
  })
  try {
    await runDue(
      jobs(services).filter(({ name }) => name === 'month-end'),
      services,
    )
    await services.pusher.idle()
    // It could not be sent from here; the server sweeps up what is due by its own clock.
    await services.notices.collection.updateMany({ state: 'queued' }, { $set: { due: new Date() } })
  } finally {
    await services.close()
    await database.close()
  }
}

/** 08.05 in Bangkok on the 1st of the month after this moment. */
function nextFirst(now: Date): Date {
  const [year = 0, month = 0] = monthOf(bangkokDay(now)).split('-').map(Number)
  return new Date(Date.UTC(year, month, 1, 1, 5))
}
