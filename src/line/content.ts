import { Agent as HttpAgent, get as httpGet } from 'node:http'
import { Agent as HttpsAgent, get as httpsGet } from 'node:https'
import { setTimeout as wait } from 'node:timers/promises'
import type { Attachments } from '../storage/attachments.js'
import { cleanPhoto } from './photo.js'
import type { Content } from './chat.js'

export const MAX_BYTES = 10 * 1024 * 1024
/** While LINE is still preparing the content (202) it is asked again this often. */
const PREPARING_MS = 1_000
const PREPARING_TRIES = 15

export type Lost = 'gone' | 'large' | 'type'

/**
 * Fetches what a person sent from LINE at once (how long LINE keeps it is undisclosed), cleans it and stores it
 * under its message id. Returns why it can't be had; rejects when trying again may help.
 */
export function createContents({
  baseUrl,
  accessToken,
  attachments,
}: {
  baseUrl: string
  accessToken: string
  attachments: Attachments
}) {
  const secure = baseUrl.startsWith('https:')
  const agent = new (secure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 16 })
  const get = secure ? httpsGet : httpGet

  type Got = { status: number; bytes: Buffer; tooLarge: boolean }
  const load = (id: string): Promise<Got> =>
    new Promise((resolve, reject) => {
      const path = `/v2/bot/message/${encodeURIComponent(id)}/content`
      const request = get(
        new URL(path, baseUrl),
        { agent, headers: { authorization: `Bearer ${accessToken}` } },
        (res) => {
          const parts: Buffer[] = []
          let size = 0
          res.on('data', (part: Buffer) => {
            size += part.length
            if (size <= MAX_BYTES) return parts.push(part)
            res.destroy()
            resolve({ status: 200, bytes: Buffer.alloc(0), tooLarge: true })
            return 0
          })
          res.on('error', reject)
          res.on('end', () =>
            resolve({ status: res.statusCode ?? 0, bytes: Buffer.concat(parts), tooLarge: false }),
          )
        },
      )
      request.setTimeout(20_000, () => request.destroy(new Error('LINE did not send the content in time')))
      request.on('error', reject)
    })

  /** What a person sent, in memory only; or why it can't be had. Rejects when trying again may help. */
  async function bytesOf(id: string): Promise<Buffer | Lost> {
    for (let tries = 0; tries < PREPARING_TRIES; tries++) {
      const got = await load(id)
      if (got.status === 202) {
        await wait(PREPARING_MS)
        continue
      }
      if (got.tooLarge) return 'large'
      if (got.status === 404 || got.status === 410) return 'gone'
      if (got.status !== 200) throw new Error(`LINE answered ${got.status} to a request for content`)
      return got.bytes
    }
    throw new Error('LINE is still preparing the content')
  }

  return {
    bytesOf,
    async fetch({ id, kind }: Content, chat: string, now: Date): Promise<Lost | undefined> {
      if (await attachments.has(id)) return undefined
      const bytes = await bytesOf(id)
      if (typeof bytes === 'string') return bytes
      if (kind !== 'photo') {
        await attachments.put({ id, kind, type: 'audio/mp4', chat, at: now }, bytes)
        return undefined
      }
      const clean = await cleanPhoto(bytes)
      if (!clean) return 'type'
      await attachments.put({ id, kind, type: 'image/jpeg', chat, at: now }, clean)
      return undefined
    },
    close: () => agent.destroy(),
  }
}

export type Contents = ReturnType<typeof createContents>
