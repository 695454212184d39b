import type { Shown } from './pieces.js'
import { readAnswerMeta } from './answer.js'

/** One thing in the conversation, with the day where an officer's piece says one. */
export type Line = Shown & { on?: string }

/**
 * A case as a conversation. Pieces carry no time, so that nothing tells when a reporter wrote; reporter and officers
 * count apart. An officer's answer says (sealed, in its `meta`) how much of the reporter's it followed, and stands there.
 */
export function thread(shown: readonly Shown[]): Line[] {
  const bySeq = (a: Shown, b: Shown) => a.place.seq - b.place.seq
  const reporter = shown.filter(({ place }) => place.role === 'reporter').sort(bySeq)
  const officers = shown.filter(({ place }) => place.role === 'officer').sort(bySeq)
  const metas = new Map(
    officers.flatMap((one) => {
      const meta = one.kind === 'opened' ? readAnswerMeta(one.envelope) : undefined
      return meta ? [[meta.about, meta] as const] : []
    }),
  )
  const lines: Line[] = []
  let next = 0
  for (const one of officers) {
    if (one.kind === 'opened' && readAnswerMeta(one.envelope)) continue
    const meta = metas.get(one.place.seq)
    const after = meta?.read ?? Number.POSITIVE_INFINITY
    while (next < reporter.length && (reporter[next]?.place.seq ?? 0) < after)
      lines.push(reporter[next++] as Shown)
    lines.push({ ...one, ...(meta ? { on: meta.on } : {}) })
  }
  return [...lines, ...reporter.slice(next)]
}

/** Numbers of the reporter's that are not there: taken back by the reporter, or taken away by somebody. */
export function missing(shown: readonly Shown[], next: number): number {
  const there = new Set(shown.filter(({ place }) => place.role === 'reporter').map(({ place }) => place.seq))
  return Array.from({ length: next }, (_, seq) => seq).filter((seq) => !there.has(seq)).length
}
