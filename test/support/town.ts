import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import { createListener } from '../../src/app.js'
import type { Role } from '../../src/cases/case.js'
import type { FaultPoint } from '../../src/faults.js'
import { createServices, type Services, type Settings } from '../../src/services.js'
import type { StandInOptions } from '../../src/simulator/stand-in/options.js'
import { visibleText } from '../../src/simulator/stand-in/reading.js'
import type { LineStandIn } from '../../src/simulator/stand-in/stand-in.js'
import { startStandIn } from '../../src/simulator/stand-in/start.js'
import { connect } from '../../src/storage/database.js'
import { testDatabase } from './mongo.js'
import { bubblesOf, particlesFit } from './voice.js'

const SECRET = 'a-channel-secret-for-tests'
/** Monday, 16 November 2026, 10:00 in Bangkok: an ordinary working morning. */
export const MONDAY = new Date('2026-11-16T03:00:00Z')

type Person = ReturnType<LineStandIn['person']>
export type Town = Awaited<ReturnType<typeof createTown>>
/** `publicUrl`: plain http for a browser, whose cookies would else be for https only. */
type Options = {
  publicUrl?: string
  now?: Date
  line?: Partial<StandInOptions>
  mail?: Settings['mail']
  log?: Logger
}

/**
 * The whole system on a database of its own, behind its real webhook, with LINE's stand-in in front: people write,
 * officers press buttons, the clock moves when told to.
 */
export async function createTown({
  publicUrl = 'https://line.example.go.th',
  now = MONDAY,
  line = {},
  mail,
  log,
}: Options = {}) {
  const clock = { now }
  const store = testDatabase('town')
  const periodKeysDir = join(tmpdir(), `${store.dbName}-period-keys`)
  const { url, standIn, stop } = await startStandIn({
    channelSecret: SECRET,
    accessToken: 'token',
    now: () => clock.now.getTime(),
    ...line,
  })
  const town = { services: undefined as unknown as Services, http: undefined as unknown as Server }
  const plan: { point?: FaultPoint; left: number; crashed: boolean } = { left: 0, crashed: false }
  const opened: { services: Services; http: Server }[] = []

  /** Starts a server process's worth of services; the one before is left as a crash would leave it. */
  async function boot(): Promise<Services> {
    const life = { over: false }
    plan.crashed = false
    /** A process that crashed does nothing more, whatever it had in hand. */
    const fault = (point: FaultPoint) => {
      if (plan.point === point && --plan.left === 0)
        Object.assign(plan, { point: undefined, crashed: true }, (life.over = true))
      if (life.over) throw new Error(`power cut at ${point}`)
    }
    const database = await connect(store.uri)
    const settings = {
      channelSecret: SECRET,
      accessToken: 'token',
      apiBaseUrl: url,
      dataApiBaseUrl: url,
      publicUrl,
      serverKey: Buffer.alloc(32, 7).toString('base64'),
      periodKeysDir,
      ...(mail ? { mail } : {}),
    }
    const services = await createServices({
      database,
      settings,
      log: log ?? pino({ level: process.env.TEST_LOG ?? 'silent' }),
      now: () => new Date(clock.now),
      fault,
    })
    const http = createServer(createListener(services))
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    standIn.connect(`http://127.0.0.1:${(http.address() as AddressInfo).port}/webhook`)
    Object.assign(town, { services, http })
    opened.push({ services, http })
    return services
  }
  await boot()

  return {
    clock,
    line: standIn,
    store,
    get http() {
      return town.http
    },
    /** Where this town's server listens. */
    get url(): string {
      return `http://127.0.0.1:${(town.http.address() as AddressInfo).port}`
    },
    get services() {
      return town.services
    },
    /** The power goes when this point is next reached, or for the `hit`-th time from now. */
    cutPowerAt(point: FaultPoint, hit = 1) {
      Object.assign(plan, { point, left: hit })
    },
    get crashed() {
      return plan.crashed
    },
    boot,
    /** Work in hand finished, pushes sent: the moment after. */
    async settle(): Promise<void> {
      await standIn.settled()
      await town.services.intake.idle()
      await town.services.lane.idle()
      await town.services.worker.idle()
      await town.services.pusher.idle()
      while (await town.services.pusher.sweep()) await town.services.worker.idle()
      await town.services.chats.flushDone()
    },
    async later(ms: number): Promise<void> {
      clock.now = new Date(clock.now.getTime() + ms)
      await town.services.worker.sweep()
      await town.services.worker.idle()
    },
    resident: (name: string) => standIn.person(name),
    /** Somebody of the municipality, with the chat bound by a real staff code. */
    async officer(name: string, roles: Role[], unit?: string): Promise<Person> {
      const code = await town.services.staff.invite({ name, roles, ...(unit ? { unit } : {}) }, clock.now)
      const person = standIn.person(name)
      await town.services.staff.join(code, person.id, clock.now)
      return person
    },
    async stop(): Promise<void> {
      for (const { services, http } of opened) {
        await services.close()
        http.closeAllConnections()
        await new Promise((resolve) => http.close(resolve))
      }
      await stop()
      for (const { services } of opened) await services.database.close()
      await store.drop()
      await rm(periodKeysDir, { recursive: true, force: true })
      const typed = standIn.people().flatMap((person) => typedBy(person))
      const said = standIn.calls.flatMap(({ body }) => saidIn(body))
      const bad = said.filter((bubble) => !particlesFit(bubble, typed))
      if (bad.length) throw new Error(`Too many ค่ะ or คะ in one bubble: ${bad.join('\n---\n')}`)
    },
  }
}

const typedBy = ({ id, messages }: Person): string[] =>
  messages.flatMap((m) => (m.from === id && 'said' in m && m.said.type === 'text' ? [m.said.text] : []))

const saidIn = (body: unknown): string[] =>
  ((body as { messages?: unknown[] } | null)?.messages ?? []).flatMap(bubblesOf)

export const hours = (n: number): number => n * 3600_000
export const days = (n: number): number => n * 86_400_000

/** All words of what this person was told since they last did something. */
export function told(person: Person): string {
  const mine = person.messages.map((m) => m.from).lastIndexOf(person.id)
  return person.messages
    .slice(mine + 1)
    .flatMap((m) => ('message' in m && m.message ? [visibleText(m.message)] : []))
    .join('\n')
}
