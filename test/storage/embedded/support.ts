import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import mongoose from 'mongoose'
import { locateMongod } from '../../../src/storage/embedded/binary/locate.js'

/** The mongod that the test run itself uses; it lies in the cache since jest's global setup. */
export async function testBinary(): Promise<string> {
  const { path } = await locateMongod({
    binary: process.env.MONGOD_BINARY,
    cacheDir: join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ban-tom-line'),
  })
  return path
}

/** A directory of one's own, and its removal. */
export async function temporaryDir(): Promise<{ dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'ban-tom-line-embedded-'))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}

/** Runs `work` with a connection of its own. */
export async function withClient<T>(uri: string, work: (db: mongoose.mongo.Db) => Promise<T>): Promise<T> {
  const client = await new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 10_000 }).connect()
  try {
    return await work(client.db())
  } finally {
    await client.close()
  }
}

export const writeCase = (uri: string, number: number) =>
  withClient(uri, (db) => db.collection<{ _id: number }>('cases').insertOne({ _id: number }))

export const readCases = (uri: string) =>
  withClient(uri, async (db) =>
    (await db.collection('cases').find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id),
  )

/** The process number of the mongod behind `uri`. */
export const mongodPid = (uri: string) =>
  withClient(uri, async (db) => Number((await db.admin().command({ serverStatus: 1 })).pid))

export async function readRecord(
  dataDir: string,
): Promise<{ version: string; port: number; ready: boolean }> {
  return JSON.parse(await readFile(join(dataDir, 'mongodb.json'), 'utf8'))
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Starts a server in a process of its own. `said` is the first line it prints: what came of its start. */
export function launchServer(dataDir: string, binary: string) {
  const script = fileURLToPath(new URL('./server-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, binary], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said = once(createInterface(child.stdout), 'line').then(
    ([line]): { uri: string; code: string; message: string } => JSON.parse(line),
  )
  return { child, said }
}

/** A server in a process of its own, once its start has come to an end, good or bad. */
export async function serverProcess(dataDir: string, binary: string) {
  const { child, said } = launchServer(dataDir, binary)
  const exited = once(child, 'exit')
  return {
    ...(await said),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
