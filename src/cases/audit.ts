import { createHash, createHmac } from 'node:crypto'
import type { Case, CaseEvent } from './case.js'

type Unchained = Omit<CaseEvent, 'mac' | 'prev' | 'hash'>

/** Links an event to the chain of its case. Ids, states and a salted MAC only: no personal data is hashed. */
export function link(caseId: string, salt: string, event: Unchained, prev: string): CaseEvent {
  const mac = createHmac('sha256', salt).update(content(event)).digest('base64url')
  return { ...event, mac, prev, hash: hash(caseId, { ...event, mac, prev }) }
}

export type Broken = { seq: number; why: 'order' | 'link' | 'hash' | 'content' }

/** The first link that does not hold, or undefined. Content is checked while the salt still exists. */
export function firstBroken({ id, salt, events }: Pick<Case, 'id' | 'salt' | 'events'>): Broken | undefined {
  let prev = ''
  const taken = new Set(events.filter((e) => e.move === 'redact').map((e) => Number(e.detail?.seq)))
  for (const [i, event] of events.entries()) {
    if (event.seq !== i) return { seq: i, why: 'order' }
    if (event.prev !== prev) return { seq: i, why: 'link' }
    if (event.hash !== hash(id, event)) return { seq: i, why: 'hash' }
    if (
      salt &&
      !taken.has(i) &&
      event.mac !== createHmac('sha256', salt).update(content(event)).digest('base64url')
    ) {
      return { seq: i, why: 'content' }
    }
    prev = event.hash
  }
  return undefined
}

/** Root of a day: the day before's root and the heads of every chain that grew on it, sorted by case. */
export function dailyRoot(before: string, heads: { id: string; hash: string }[]): string {
  const sorted = [...heads].sort((a, b) => (a.id < b.id ? -1 : 1))
  return sha256(JSON.stringify([before, ...sorted.map(({ id, hash }) => [id, hash])]))
}

function hash(caseId: string, e: Omit<CaseEvent, 'hash'>): string {
  const { seq, at, move, from, to, by, key, mac, prev } = e
  return sha256(
    JSON.stringify([prev, caseId, seq, at.toISOString(), move, from, to, by.role, by.id ?? '', key, mac]),
  )
}

const content = ({ words = '', photos = [], detail = {} }: Pick<CaseEvent, 'words' | 'photos' | 'detail'>) =>
  JSON.stringify([words, photos, Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))])

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')
