import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ChartId } from './charts.js'

/** LINE fetches pictures without signing in, so the address itself must be beyond guessing: 128 bits. */
const TOKEN = /^(\d{4}-(?:0[1-9]|1[0-2]))\.([1-9]\d{0,3})\.(th|en)\.([\w-]{22})$/

/** The same chart always has the same token under the same key, so links stay good and nothing is stored. */
export function chartToken(key: Buffer, { month, version, lang }: ChartId): string {
  const mac = createHmac('sha256', key).update(`chart/${month}/${version}/${lang}`).digest()
  return `${month}.${version}.${lang}.${mac.subarray(0, 16).toString('base64url')}`
}

/** What a token stands for; undefined unless it was made with this key. */
export function readChartToken(key: Buffer, token: string): ChartId | undefined {
  const [, month, version, lang] = TOKEN.exec(token) ?? []
  if (!month) return undefined
  const id: ChartId = { month, version: Number(version), lang: lang as ChartId['lang'] }
  const made = chartToken(key, id)
  return made.length === token.length && timingSafeEqual(Buffer.from(made), Buffer.from(token))
    ? id
    : undefined
}

/** Where `chartRoutes` serves it, below the public address. `preview` is half the size. */
export const chartPath = (key: Buffer, id: ChartId, size: 'full' | 'preview' = 'full'): string =>
  `/charts/${chartToken(key, id)}${size === 'preview' ? '.preview' : ''}.png`
