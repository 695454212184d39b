/** `npm run bench -- [MODE …] [options]`; README.md here says what each mode measures. */
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { ack } from './modes/ack.js'
import { correctness } from './modes/correctness.js'
import { idle } from './modes/idle.js'
import { slowLine } from './modes/slow-line.js'
import { speed } from './modes/speed.js'
import { startMongo } from './mongo.js'
import { type Mode, type Options, readOptions } from './options.js'
import { createStage, type Stage } from './stage.js'
import { missing } from './targets.js'

const run: Record<Mode, (stage: Stage, options: Options) => Promise<unknown>> = {
  speed,
  correctness,
  'slow-line': slowLine,
  ack,
  idle,
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const todo = options.targets.map(missing).filter((command) => command !== undefined)
  if (todo.length > 0) throw new Error(`first:\n  ${todo.join('\n  ')}`)

  const mongo = await startMongo(process.env.MONGODB_URI, options.mongod)
  const stage = await createStage(mongo, options)
  const close = () => stage.close().then(mongo.stop)
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => close().finally(() => process.exit(1)))
  try {
    for (const mode of options.modes) await record(mode, stage, options)
  } finally {
    await close()
  }
}

/** Runs one mode and keeps everything it measured. */
async function record(mode: Mode, stage: Stage, options: Options): Promise<void> {
  const startedAt = new Date().toISOString()
  const [cpu] = cpus()
  const machine = {
    cpu: cpu?.model,
    cores: cpus().length,
    node: process.version,
    mongod: stage.mongo.version,
  }
  const before = { machine, loadAverage: loadavg()[0] }
  console.log(`${mode}: ${machine.cores} × ${machine.cpu}, Node ${machine.node}, mongod ${machine.mongod}`)
  const outcome = await run[mode](stage, options)
  const results = new URL('./results/', import.meta.url)
  await mkdir(results, { recursive: true })
  const file = new URL(`${mode}-${startedAt.replaceAll(':', '-')}.json`, results)
  await writeFile(file, JSON.stringify({ mode, startedAt, ...before, options, outcome }, null, 2))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
