import type { Case } from '../cases/case.js'
import { move, type Request } from '../cases/move.js'
import { ruleOf } from '../cases/workflow.js'
import type { Reply } from '../dialogue/reply.js'
import { Refusal } from '../errors.js'
import { categoryOf, type House } from './house.js'
import { news } from './news.js'
import { refused } from './wording.js'

/**
 * What the resident would be told if this were done now, worked out by the code that will tell it; `null` when
 * nobody is told. Changes nothing.
 * @throws Refusal with a sentence for the person when the move may not be made
 */
export function preview(house: House, before: Case, request: Request): Reply | null {
  const result = move(before, request, categoryOf(house, before.category).physical)
  if (result === 'done-already') return null
  if (typeof result === 'string') throw new Refusal('conflict', refused[result])
  const tells = ruleOf(before.kind, request.move)?.tells ?? 'no'
  return tells === 'no' ? null : (news(house, result.case, result.event) ?? null)
}
