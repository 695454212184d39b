import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { readJson, writeWhole } from './files.js'
import type { Layout } from './layout.js'
import { locked } from './locked.js'

const owner = z.object({ id: z.string(), pid: z.number().int(), guardPort: z.number().int() })
const answer = z.object({ id: z.string(), databasePort: z.number().int().nullable() })

/** A living process that runs the database of a data directory; `databasePort` is null while it is not up. */
export type Owner = { pid: number; databasePort: number | null }

export type Ownership = {
  /** Tells commands where the database is, or null while it is down. */
  announce(databasePort: number | null): void
  release(): Promise<void>
}

/**
 * Who runs the database of this data directory, if anybody lives who does.
 *
 * A process number alone proves nothing (after a restart of the computer or a container it is soon somebody
 * else's), so the owner listens on a port of its own, which the kernel closes with it, and gives the answer
 * that the owner file promises.
 */
export async function findOwner(layout: Layout): Promise<Owner | undefined> {
  const said = await readJson(layout.owner, owner)
  if (!said || !isAlive(said.pid)) return undefined
  const heard = await ask(said.guardPort)
  // Connected but silent: a busy owner, as its process lives.
  if (heard === 'silent') return { pid: said.pid, databasePort: null }
  return heard?.id === said.id ? { pid: said.pid, databasePort: heard.databasePort } : undefined
}

/**
 * Makes this process the owner.
 *
 * @returns the owner there is already, or our ownership
 */
export function becomeOwner(layout: Layout): Promise<{ other: Owner } | { ownership: Ownership }> {
  return locked(layout.ownerLock, async () => {
    const other = await findOwner(layout)
    if (other) return { other }
    const id = randomUUID()
    let databasePort: number | null = null
    const guard = await listen(() => JSON.stringify({ id, databasePort }))
    const { port: guardPort } = guard.address() as AddressInfo
    await writeWhole(layout.owner, `${JSON.stringify({ id, pid: process.pid, guardPort })}\n`)
    return {
      ownership: {
        announce(port) {
          databasePort = port
        },
        async release() {
          await new Promise((resolve) => guard.close(resolve))
          if ((await readJson(layout.owner, owner))?.id === id) await rm(layout.owner, { force: true })
        },
      },
    }
  })
}

function listen(say: () => string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.end(say(), () => socket.destroy())
    })
    server.once('error', reject)
    server.listen({ port: 0, host: '127.0.0.1' }, () => resolve(server.unref()))
  })
}

async function ask(port: number): Promise<z.infer<typeof answer> | 'silent' | undefined> {
  const socket = connect({ port, host: '127.0.0.1' })
  const late = AbortSignal.timeout(2_000)
  late.addEventListener('abort', () => socket.destroy(new Error('silent')))
  try {
    return answer.safeParse(JSON.parse(await text(socket))).data
  } catch {
    return late.aborted ? 'silent' : undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
