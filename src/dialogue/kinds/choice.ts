import type { Kind, Read, Scene } from '../flow.js'
import type { Reply } from '../reply.js'
import type { Words } from '../words.js'

export type Option = { value: string; label: Words }

type Choice<A> = {
  ask: Words | ((answers: Partial<A>, scene: Scene) => Reply)
  options: Option[] | ((answers: Partial<A>) => Option[])
  wrong: Words
  /** Reads free words as one of the options, or fills other answers with them. */
  read?: (text: string, answers: Partial<A>) => Read<A> | undefined
}

/** One of a few options, pressed, typed by its label, or told in the person's own words. */
export function choice<A>({ ask, options, wrong, read }: Choice<A>): Kind<A> {
  const all = (answers: Partial<A>) => (typeof options === 'function' ? options(answers) : options)
  return {
    ask: (answers, scene) => {
      if (typeof ask === 'function') return ask(answers, scene)
      return { text: ask, quick: all(answers).map(({ value, label }) => ({ label, pick: value })) }
    },
    read: (input, _current, answers) => {
      if (input.kind === 'press' && input.press.do === 'answer') {
        const { value } = input.press
        return all(answers).some((o) => o.value === value) ? { ok: value } : { no: wrong }
      }
      if (input.kind !== 'text') return undefined
      const typed = squeeze(input.text)
      const named = all(answers).find((o) => squeeze(o.label.th) === typed || squeeze(o.label.en) === typed)
      if (named) return { ok: named.value }
      return read?.(input.text, answers) ?? { no: wrong }
    },
  }
}

const squeeze = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, '')
