import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A way to the database that a test can close: refused, as when mongod is gone, or silent, as when the network is. */
export async function proxyTo(port: number) {
  const pairs = new Set<[Socket, Socket]>()
  let state: 'open' | 'refused' | 'silent' = 'open'

  const server = createServer((near) => {
    if (state === 'refused') return void near.destroy()
    const far = connect(port, '127.0.0.1')
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on('data', (bytes) => other.write(bytes))
      one.on('error', () => one.destroy())
      one.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
    if (state === 'silent') for (const socket of pair) socket.pause()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    port: (server.address() as AddressInfo).port,
    refuse() {
      state = 'refused'
      for (const [near] of pairs) near.destroy()
    },
    fallSilent() {
      state = 'silent'
      for (const socket of [...pairs].flat()) socket.pause()
    },
    /** What was held back arrives now. */
    open() {
      state = 'open'
      for (const socket of [...pairs].flat()) socket.resume()
    },
    async close() {
      for (const socket of [...pairs].flat()) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
