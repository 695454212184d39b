import type { Kind, Read } from '../../dialogue/flow.js'
import type { Input } from '../../dialogue/input.js'
import type { Button } from '../../dialogue/reply.js'
import type { Words } from '../../dialogue/words.js'
import { say } from './wording.js'

/**
 * Questions whose answers are sealed. What is kept as the answer is a list of marks, one for each message; a mark is
 * the input's `id`, which the lane sets to the name of the sealed piece. The words themselves are never an answer.
 */
type Sealed = { [key: string]: unknown }

export const DONE = 'done'
export const MAX_FILES = 5
/** “เล่าเสร็จแล้วค่ะ”, said instead of pressing the button; nothing may follow it. */
const ENOUGH =
  /^\s*(?:เล่า|ส่ง|เพิ่ม)?\s*(?:เสร็จ|หมด|ครบ|พอ|แค่นี้|เท่านี้|(?:ไม่|บ่)มี)(?:แล้ว)?\s*(?:ค่ะ|คะ|ครับ|คับ|เจ้า|จ้า)?\s*$|^\s*(?:that(?:’|')?s (?:all|it)|done|finished|no more)[.!]?\s*$/i

const marksIn = (current: unknown): string[] => (Array.isArray(current) ? (current as string[]) : [])
const isVoice = ({ kind }: Input) => kind === 'voice' || kind === 'video'
const markOf = (input: Input): string | undefined =>
  input.kind === 'text' && input.text.trim().length > 1 ? input.id : undefined

/** One message. */
export const message = <A extends Sealed>(ask: Words): Kind<A> => ({
  ask: () => ({ text: ask }),
  read: (input) => {
    if (isVoice(input)) return { no: say.noVoice }
    if (input.kind !== 'text') return undefined
    const mark = markOf(input)
    return mark ? { ok: [mark] } : { no: say.tooShort }
  },
})

type Several = {
  ask: Words
  got: (n: number) => Words
  done: Words
  /** Photos and PDFs are taken here as well as words, or instead of them. */
  takes: 'words' | 'files' | 'both'
  empty: Words
}

/** Several messages, one after the other; a button says that this is all. */
export function several<A extends Sealed>({ ask, got, done, takes, empty }: Several): Kind<A> {
  const goOn: Button = { label: done, pick: DONE }
  const more: Button[] =
    takes === 'words'
      ? []
      : [
          { label: { th: 'ถ่ายรูป', en: 'Take a photo' }, open: 'camera' },
          { label: { th: 'เลือกรูป', en: 'Choose photos' }, open: 'cameraRoll' },
        ]
  const taken = (marks: string[], later?: boolean): Read<A> => ({
    more: marks,
    reply: later ? 'later' : { text: got(marks.length), quick: [goOn, ...more] },
  })
  return {
    ...(takes === 'files' ? { early: 'photos' as const } : {}),
    ask: (_answers, _scene, current) => {
      const n = marksIn(current).length
      return n ? { text: got(n), quick: [goOn, ...more] } : { text: ask, quick: more }
    },
    read: (input, current) => {
      const had = marksIn(current)
      const enough =
        input.kind === 'press' || (input.kind === 'text' && had.length && ENOUGH.test(input.text))
      if (enough) return had.length ? { ok: had } : { no: empty }
      if (isVoice(input))
        return had.length
          ? { more: had, reply: { text: say.noVoice, quick: [goOn, ...more] } }
          : { no: say.noVoice }
      if (input.kind === 'photo' && takes !== 'words') {
        if (had.includes(input.id)) return taken(had)
        if (had.length >= MAX_FILES && takes === 'files')
          return { more: had, reply: { text: say.filesFull, quick: [goOn] } }
        return taken([...had, input.id], input.moreToCome)
      }
      if (input.kind !== 'text' || takes === 'files') return undefined
      const mark = markOf(input)
      if (!mark) return had.length ? taken(had) : { no: say.tooShort }
      return taken(had.includes(mark) ? had : [...had, mark])
    },
  }
}
