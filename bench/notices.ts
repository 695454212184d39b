import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { Verdict } from './line-types.js'

export type Notice = { verdict: Verdict; arrivalMs: number; body: string }

/** Listens to what the stand-in for LINE took in, counts it, and lets one wait for the answer to a reply token. */
export async function listenToLine(port: number) {
  const socket = connect(port, '127.0.0.1')
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const waiting = new Map<string, (notice: Notice | undefined) => void>()
  const counts: Record<Verdict, number> = { accepted: 0, refused: 0, failed: 0, push: 0, other: 0 }

  createInterface({ input: socket }).on('line', (line) => {
    const [verdict, arrival, body = ''] = line.split('\t') as [Verdict, string, string?]
    counts[verdict] += 1
    const token = /"replyToken":"([^"]+)"/.exec(body)?.[1]
    if (token) waiting.get(token)?.({ verdict, arrivalMs: Number(arrival), body })
  })

  /** The next call with this token, or undefined after `timeoutMs`. */
  const reply = (token: string, timeoutMs: number): Promise<Notice | undefined> =>
    new Promise((resolve) => {
      const settle = (notice: Notice | undefined) => {
        clearTimeout(timer)
        waiting.delete(token)
        resolve(notice)
      }
      const timer = setTimeout(() => settle(undefined), timeoutMs)
      waiting.set(token, settle)
    })
  return { reply, counts, close: () => socket.destroy() }
}
