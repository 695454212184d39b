import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createListener } from './app.js'
import type { Config } from './config.js'
import { StartError } from './errors.js'
import { startClock } from './jobs/clock.js'
import { jobs } from './jobs/jobs.js'
import { showMenus } from './line/rich-menu/simulated.js'
import { createLog } from './log.js'
import { createServices, type Settings } from './services.js'
import { startEmbedded } from './storage/embedded/start.js'
import { connect } from './storage/database.js'
import { serverKey } from './storage/server-key.js'
import { startSimulator } from './simulator/start.js'

/** The whole system in one process. Resolves when it listens; `stop` ends it in ten seconds at most. */
export async function runServer(config: Config) {
  const log = createLog(config.logLevel)
  const say = (sentence: string) => void process.stdout.write(`${sentence}\n`)

  // While it starts, somebody waits at the terminal; later on it is the log that is read.
  let started = false
  const embedded = config.mongodbUri
    ? undefined
    : await startEmbedded({
        dataDir: config.dataDir,
        onProgress: (sentence) => void (started || say(sentence)),
        log: {
          info: (sentence) => void (started && log.info(sentence)),
          warn: (sentence) => void (started && log.warn(sentence)),
          error: (sentence) => log.error(sentence),
        },
        ...(config.mongodBinary ? { mongodBinary: config.mongodBinary } : {}),
      })
  started = true
  const database = await connect(config.mongodbUri ?? embedded?.uri ?? '').catch((error: unknown) => {
    log.debug({ err: error }, 'no connection')
    throw new StartError('The database named by MONGODB_URI does not answer.')
  })
  const key = await serverKey(config)

  const server = createServer()
  server.keepAliveTimeout = 65_000
  const url = await listen(server, config)
  const simulator = config.line ? undefined : await startSimulator({ channelSecret: key })
  const line = config.line ?? simulator?.line
  if (!line) throw new StartError('LINE is not configured.')
  const settings: Settings = {
    ...line,
    publicUrl: config.publicUrl ?? url,
    serverKey: key,
    periodKeysDir: config.periodKeysDir ?? join(config.dataDir, 'period-keys'),
    ...(config.integrityFingerprint ? { integrityFingerprint: config.integrityFingerprint } : {}),
    ...(config.mail ? { mail: config.mail } : {}),
  }

  const services = await createServices({ database, settings, log })
  const { staff, now, chatMode } = services
  void chatMode.check()
  const hourly = setInterval(() => void chatMode.check(), 3_600_000).unref()
  const page = simulator?.routes(url, { invite: (person) => staff.invite(person, now()) })
  server.on('request', createListener(services, config, page))
  const clock = startClock(jobs(services), services)

  say(`Listening on ${url}`)
  if (simulator) void showMenus(services.house.municipality.name, line, log)
  if (simulator) say(`No LINE credentials: open the simulator at ${url}/simulator`)

  return {
    url,
    services,
    async stop(reason: string): Promise<void> {
      log.info({ reason }, 'stopping')
      server.close()
      server.closeIdleConnections()
      clearInterval(hourly)
      await clock.stop()
      await services.close()
      await simulator?.stop()
      server.closeAllConnections()
      await database.close()
      await embedded?.stop()
    },
  }
}

function listen(server: ReturnType<typeof createServer>, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new StartError(`PORT ${port} is in use by another program.`) : error,
      ),
    )
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`)
    })
  })
}
