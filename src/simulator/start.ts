import { randomBytes } from 'node:crypto'
import type { Router } from 'express'
import type { Invite } from './page/cast.js'
import { simulatorRoutes } from './page/routes.js'
import { startStandIn } from './stand-in/start.js'

/**
 * The simulator: a stand-in for LINE on a port of its own, used by the server exactly as it would use LINE, and the
 * page to play with it. Loopback only.
 */
export async function startSimulator({ channelSecret }: { channelSecret: string }) {
  const accessToken = randomBytes(16).toString('hex')
  // LINE loads pictures by HTTPS only; here they come from this server, which has no certificate.
  const limits = { allowLoopbackHttp: true }
  const { url, standIn, stop } = await startStandIn({ channelSecret, accessToken, quota: 300, limits })
  return {
    standIn,
    line: { channelSecret, accessToken, apiBaseUrl: url, dataApiBaseUrl: url },
    /** The page, once the server's own address is known. `invite` makes a code for one of its officers. */
    routes(serverUrl: string, { invite }: { invite?: Invite } = {}): Router {
      standIn.connect(`${serverUrl}/webhook`)
      return simulatorRoutes({ standIn, ...(invite && { invite }) })
    },
    stop,
  }
}
