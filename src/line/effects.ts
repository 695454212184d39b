import type { Logger } from 'pino'
import { say as engine } from '../dialogue/phrases.js'
import type { Reply } from '../dialogue/reply.js'
import { type SpokenReply, spoken } from '../dialogue/spoken.js'
import type { World } from '../dialogue/world.js'
import { Refusal } from '../errors.js'
import type { Fault } from '../faults.js'
import type { Office } from '../office/office.js'
import type { Unsend, Work } from './chat.js'
import type { Effect } from '../dialogue/working.js'
import { failed } from './wording.js'
import { MAX_TRIES } from './worker.js'

type Deps = {
  world: World
  office: Office
  /** Puts aside what could not be done, with all that the person wrote, for a person to look at. */
  keep: (chat: string, work: Work) => Promise<void>
  now: () => Date
  fault: Fault
  log: Logger
}

/**
 * Carries out what a durable turn asked for. Each effect is keyed by its draft, so doing it again is harmless; a
 * refusal is an answer, anything else is tried again later and in the end put before a person.
 */
export function createEffects({ world, office, keep, now, fault, log }: Deps) {
  async function carryOut(chat: string, effect: Effect | Unsend, work: Work): Promise<Reply[]> {
    if (effect.do === 'unsend') {
      await office.unsend(chat, effect.message, work.id, now())
      return []
    }
    const flow = world.flows.get(effect.flow)
    if (!flow) return [{ text: engine.changedVersion }]
    const { draft, sources } = effect
    const call = {
      office,
      chat,
      draft,
      lang: work.lang,
      now: work.at,
      repeated: work.tries > 0,
      ...(sources ? { sources } : {}),
    }
    if (effect.do === 'begin') return (await flow.begin?.(effect.answers, call)) ?? []
    const answers = flow.answers.parse(effect.answers)
    const said = (await flow.finish?.(answers, call)) ?? []
    return Array.isArray(said) ? said : [said]
  }

  return async (chat: string, work: Work): Promise<SpokenReply[]> => {
    const replies: SpokenReply[] = []
    for (const effect of work.effects) {
      await fault('work:effect')
      const draft = effect.do === 'unsend' ? undefined : effect.draft
      try {
        for (const reply of await carryOut(chat, effect, work)) replies.push(spoken(reply, work.lang, draft))
      } catch (error) {
        if (error instanceof Refusal) {
          replies.push(spoken({ text: error.say, quick: [{ label: engine.menu, say: 'เมนู' }] }, work.lang))
        } else if (work.tries + 1 >= MAX_TRIES) {
          await keep(chat, work)
          log.error({ err: error, work: work.id }, 'an effect failed for good and needs a person')
          replies.push(spoken({ text: failed }, work.lang))
        } else throw error
      }
    }
    return replies
  }
}
