import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { StandInOptions } from './options.js'
import { createLineStandIn } from './stand-in.js'

/** A stand-in listening on loopback, at a port of its own. `url` serves both of LINE's API origins. */
export async function startStandIn(options: StandInOptions, port = 0) {
  const standIn = createLineStandIn(options)
  const app = express().disable('x-powered-by').use(standIn.router)
  const server = createServer(app)
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    standIn,
    async stop() {
      standIn.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
