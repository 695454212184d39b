import type { Case } from '../../cases/case.js'
import { mayTakeBack } from '../../cases/move.js'
import { type MoveName, ruleOf } from '../../cases/workflow.js'
import type { Reply } from '../../dialogue/reply.js'
import { lines, type Words } from '../../dialogue/words.js'
import { Refusal } from '../../errors.js'
import { refused, residentState, staffState } from '../../office/wording.js'
import { caseButtons, todayButton } from './buttons.js'
import type { Known } from './handling.js'
import { moveButton, movesNow } from './moves.js'
import { say } from './wording.js'

const NEXT = 2

/** What was done, what the resident sees now, and the likely next steps as buttons. */
export function after(c: Case, { role, unit }: Known, move: MoveName, done: Words): Reply {
  const tells = ruleOf(c.kind, move)?.tells ?? 'no'
  const sees = c.reporter
    ? tells !== 'no' && say.reporterSees(residentState[c.state])
    : tells === 'outcome' && say.tellThem(c.phone)
  const mine = role === 'supervisor' || c.unit === unit
  const takeBack = mayTakeBack(c, role, c.changedAt)
  const next = mine ? movesNow({ ...c, reachable: Boolean(c.reporter), takeBack }, role) : []
  return {
    text: lines(done, sees),
    quick: [
      ...next
        .filter((likely) => likely !== move && likely !== 'note')
        .slice(0, NEXT)
        .map((likely) => moveButton(likely, c.id)),
      ...(mine ? caseButtons(c.id) : [todayButton]),
    ],
  }
}

/** Why a move can't be made from here; one that leads to where the case already is was simply made before. */
export function notNow(
  move: MoveName,
  { kind, state, number }: Pick<Case, 'kind' | 'state' | 'number'>,
): Words {
  const made = ruleOf(kind, move)?.to === state
  return (made ? say.already : say.notNow)(number, staffState[state])
}

/**
 * The same button pressed twice, or a colleague who was quicker: where the case stands now, instead of an error.
 * @throws whatever else went wrong
 */
export async function tooLate(
  error: unknown,
  move: MoveName,
  find: () => Promise<{ case: Case }>,
): Promise<Reply> {
  if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
  const { case: c } = await find()
  const text = error.say === refused['not-now'] ? notNow(move, c) : error.say
  return { text, quick: caseButtons(c.id) }
}
