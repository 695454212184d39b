import { subscriberOf } from '../../confidential/source.js'
import { Refusal } from '../../errors.js'
import { MEGABYTE } from './limits.js'

/** Words always pass; only photos and files are many bytes in memory while they arrive. */
const SMALL = 64 * 1024
const LIMITS = { each: 24 * MEGABYTE, all: 120 * MEGABYTE }

/**
 * Bounds what uploads hold in memory at once, for one source and for all. Whoever is refused here loses nothing: the
 * page sends the same piece again a little later.
 *
 * @returns `enter`, which notes an upload by its announced size and gives back what ends it.
 *   @throws Refusal `busy`
 */
export function createUploads(limits = LIMITS) {
  const held = new Map<string, number>()
  let all = 0

  return function enter(address: string, size: number): () => void {
    if (size <= SMALL) return () => undefined
    const source = subscriberOf(address)
    const mine = held.get(source) ?? 0
    if (mine + size > limits.each || all + size > limits.all) throw new Refusal('busy', WAIT)
    held.set(source, mine + size)
    all += size
    let over = false
    return () => {
      if (over) return
      over = true
      all -= size
      const left = (held.get(source) ?? 0) - size
      if (left > 0) held.set(source, left)
      else held.delete(source)
    }
  }
}

const WAIT = {
  th: 'ตอนนี้มีผู้ส่งไฟล์พร้อมกันหลายคน ระบบจะลองส่งอีกครั้งเองค่ะ',
  en: 'Several people are sending files just now. This will be tried again.',
}
