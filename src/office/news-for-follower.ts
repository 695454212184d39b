import type { Case, CaseEvent } from '../cases/case.js'
import type { Reply } from '../dialogue/reply.js'
import type { House } from './house.js'
import { news } from './news.js'
import { say } from './wording.js'

/**
 * The same news for a neighbour who follows the case: how it ends, but nothing to decide, which is the reporter's. Only
 * a question to the reporter is not theirs to read.
 */
export function newsForFollower(house: House, c: Case, event: CaseEvent): Reply | undefined {
  const told = event.move === 'ask' ? undefined : news(house, c, event)
  if (!told || !('card' in told)) return told
  const { question: _, ...data } = told.data
  return {
    ...told,
    data: {
      ...data,
      ...(event.move === 'propose' ? { note: say.reporterDecides } : {}),
      ...(event.move === 'close-silent' ? { lines: [say.afterSilence] } : {}),
      buttons: [{ label: say.track, say: 'ติดตามเรื่อง' }],
    },
  }
}
