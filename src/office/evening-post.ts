import type { Logger } from 'pino'
import type { Case, CaseEvent } from '../cases/case.js'
import { ruleOf, type MoveName } from '../cases/workflow.js'
import type { Postbag } from '../storage/postbag.js'
import type { Tell } from './tell.js'

/**
 * Puts news that the workflow doesn't push (`tells: 'no'`) into the evening's post: the case went to another unit, an
 * officer wrote something into it, a supervisor opened it again.
 */
export function withEveningPost(tell: Tell, postbag: Pick<Postbag, 'add'>, log: Pick<Logger, 'warn'>): Tell {
  return {
    ...tell,
    async moved(c, event) {
      await tell.moved(c, event)
      if (!isQuietNews(c, event)) return
      for (const chat of [c.reporter, ...c.followers]) {
        // The move stands, whatever becomes of a courtesy.
        if (chat)
          await postbag
            .add(chat)
            .catch((error: unknown) => log.warn({ err: error }, 'one letter less in the post'))
      }
    },
  }
}

function isQuietNews(c: Case, event: CaseEvent): boolean {
  const rule = ruleOf(c.kind, event.move as MoveName)
  return rule?.tells === 'no' && !rule.internal && event.by.role !== 'resident'
}
