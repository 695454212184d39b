import type { Kind } from '../../dialogue/flow.js'
import type { Words } from '../../dialogue/words.js'

type Answers = { words?: string | null; photos?: string[] | null; known?: { number: string } }

/** Words, or a photo that says it all: then the words may stay away, and the photo step follows. */
export function wordsOrPhotos<A extends Answers>(
  asked: Words | ((answers: Partial<A>) => Words),
  tooShort: Words,
  min = 3,
): Kind<A> {
  return {
    ask: (answers) => ({ text: typeof asked === 'function' ? asked(answers) : asked }),
    read: (input, _current, answers) => {
      if (input.kind === 'photo') {
        const photos = [...(answers.photos ?? []), input.id].slice(0, 5)
        if (input.moreToCome)
          return { more: answers.words ?? null, reply: 'later', also: { photos } as Partial<A> }
        return { ok: '', also: { photos } as Partial<A> }
      }
      if (input.kind !== 'text') return undefined
      const words = input.text.trim()
      return words.length < min ? { no: tooShort } : { ok: words.slice(0, 2000) }
    },
  }
}
