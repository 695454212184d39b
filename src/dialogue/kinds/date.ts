import { bangkokDay } from '../../municipality/calendar.js'
import { readDate } from '../../municipality/read-day.js'
import type { Kind, Scene } from '../flow.js'
import type { Words } from '../words.js'

type DateStep<A> = {
  ask: Words | ((answers: Partial<A>) => Words)
  /** Days offered as buttons, `YYYY-MM-DD`. */
  offers?: (answers: Partial<A>, scene: Scene) => { label: Words; day: string }[]
  wrong: Words
  /** Why a day can't be taken, said to the person; undefined when it can. */
  unfit?: (day: string, answers: Partial<A>, scene: Scene) => Words | undefined
  /** For “อีก 5 วันทำการ”. */
  holidays?: ReadonlySet<string>
}

/** A day: one of those offered, or typed as people write it (`readDate`). The answer is a Bangkok day `YYYY-MM-DD`. */
export function date<A>({ ask, offers, wrong, unfit, holidays }: DateStep<A>): Kind<A> {
  return {
    ask: (answers, scene) => ({
      text: typeof ask === 'function' ? ask(answers) : ask,
      quick: offers?.(answers, scene).map(({ label, day }) => ({ label, pick: day })),
    }),
    read: (input, _current, answers, scene) => {
      const typed = input.kind === 'press' && input.press.do === 'answer' ? input.press.value : undefined
      const words = input.kind === 'text' ? input.text : typed
      if (words === undefined) return undefined
      const day = readDate(words, bangkokDay(scene.now), holidays)
      if (!day) return { no: wrong }
      const why = unfit?.(day, answers, scene)
      return why ? { no: why } : { ok: day }
    },
  }
}
