import type { Case } from '../cases/case.js'
import { move, type Request } from '../cases/move.js'
import type { Words } from '../dialogue/words.js'
import { Refusal } from '../errors.js'
import type { Fault } from '../faults.js'
import type { Attachments } from '../storage/attachments.js'
import type { Cases } from '../storage/cases.js'
import { categoryOf, type House } from './house.js'
import type { Tell } from './tell.js'
import { noSuchCase, refused } from './wording.js'

type Deps = { house: House; cases: Cases; attachments: Attachments; tell: Tell; fault: Fault }

/**
 * Moves a case by the workflow table and tells whom it concerns: written first, told afterwards, and told again
 * after a crash in between, since the same key finds the same event.
 * @throws Refusal with a sentence for the person when the move may not be made
 */
export function createAct({ house, cases, attachments, tell, fault }: Deps) {
  return async (caseId: string, request: Request): Promise<Case> => {
    for (let tries = 0; tries < 6; tries++) {
      const before = await cases.find(caseId)
      if (!before) throw new Refusal('missing', noSuchCase)
      const result = move(before, request, categoryOf(house, before.category).physical)
      if (result === 'done-already') {
        const event = before.events.find((e) => e.key === request.key)
        if (event) {
          await attachments.keep(event.photos ?? [])
          await tell.moved(before, event)
        }
        return before
      }
      if (typeof result === 'string') throw new Refusal('conflict', refusal(result))
      if (!(await cases.replace(result.case, before.rev))) continue
      await fault('case:moved')
      await attachments.keep(request.photos ?? [])
      await tell.moved(result.case, result.event)
      return result.case
    }
    throw new Error('A case stayed contended')
  }
}

export type Act = ReturnType<typeof createAct>

const refusal = (why: keyof typeof refused): Words => refused[why]
