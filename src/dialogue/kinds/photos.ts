import type { Kind } from '../flow.js'
import type { Button } from '../reply.js'
import type { Words } from '../words.js'

const DONE = 'done'
/** “ครบแล้วค่ะ”, typed instead of pressing the button. */
const ENOUGH =
  /^\s*(?:ส่ง)?(?:รูป)?(?:เสร็จ|หมด|ครบ|พอ|แค่นี้|เท่านี้|(?:ไม่|บ่)มีแล้ว)|^\s*(?:that(?:’|')?s (?:all|it)|done|finished|no more)\b/i

type Photos = {
  ask: Words
  /** Said while photos arrive: how many are here, and how to go on. */
  got: (count: number) => Words
  /** Said when there is no room for another. */
  full: Words
  done: Words
  max?: number
}

/** Up to `max` photos (5), one by one or several at once; a button says when all are there. */
export function photos<A>({ ask, got, full, done, max = 5 }: Photos): Kind<A> {
  const camera: Button[] = [
    { label: { th: 'ถ่ายรูป', en: 'Take a photo' }, open: 'camera' },
    { label: { th: 'เลือกรูป', en: 'Choose photos' }, open: 'cameraRoll' },
  ]
  const goOn: Button = { label: done, pick: DONE }
  return {
    early: 'photos',
    ask: (_answers, _scene, current) => {
      const count = Array.isArray(current) ? current.length : 0
      return count ? { text: got(count), quick: [goOn, ...camera] } : { text: ask, quick: camera }
    },
    read: (input, current) => {
      const had = Array.isArray(current) ? (current as string[]) : []
      if (input.kind === 'press' || (input.kind === 'text' && had.length && ENOUGH.test(input.text)))
        return { ok: had }
      if (input.kind !== 'photo') return undefined
      if (had.includes(input.id)) return { more: had }
      if (had.length >= max) return { more: had, reply: { text: full, quick: [goOn] } }
      const photos = [...had, input.id]
      // Several photos sent together are answered once, when the last of them is here (LINE: imageSet).
      if (input.moreToCome) return { more: photos, reply: 'later' }
      return { more: photos, reply: { text: got(photos.length), quick: [goOn, ...camera] } }
    },
  }
}
