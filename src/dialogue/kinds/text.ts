import type { Kind } from '../flow.js'
import type { Button, Reply } from '../reply.js'
import type { Words } from '../words.js'

type Asked<A> = Words | ((answers: Partial<A>) => Reply)

/** Free words between `min` and `max` characters; `tooShort` says what to write instead. */
export function text<A>(
  asked: Asked<A>,
  wrong: Words,
  { min = 2, max = 2000, quick }: { min?: number; max?: number; quick?: Button[] } = {},
): Kind<A> {
  return {
    ask: (answers) => (typeof asked === 'function' ? asked(answers) : { text: asked, quick }),
    read: (input) => {
      if (input.kind === 'press' && input.press.do === 'answer') return { ok: input.press.value }
      if (input.kind !== 'text') return undefined
      const words = input.text.trim()
      if (words.length < min) return { no: wrong }
      if (words.length > max) return { no: tooLong(max) }
      return { ok: words }
    },
  }
}

const tooLong = (max: number): Words => ({
  th: `ข้อความยาวเกิน ${max.toLocaleString('en')} ตัวอักษร ช่วยย่อให้สั้นลงหน่อยได้ไหมคะ`,
  en: `That is longer than ${max.toLocaleString('en')} characters. Could you shorten it?`,
})
