import type { CaseKind, State } from '../../cases/case.js'
import { type MoveName, movesFor } from '../../cases/workflow.js'
import type { Button } from '../../dialogue/reply.js'
import type { Words } from '../../dialogue/words.js'

/** What the button of each move says; the conversation behind it is called `staff-` and the move. */
export const moveLabels = {
  acknowledge: { th: 'ยืนยันรับเรื่อง', en: 'Confirm receipt' },
  start: { th: 'เริ่มดำเนินการ', en: 'Start work' },
  reply: { th: 'ตอบผู้แจ้ง', en: 'Answer' },
  propose: { th: 'ทำเสร็จแล้ว', en: 'Work is done' },
  ask: { th: 'ถามผู้แจ้ง', en: 'Ask the reporter' },
  postpone: { th: 'กำหนดวันใหม่', en: 'Set a new date' },
  reassign: { th: 'ย้ายหน่วยงาน', en: 'Move to a unit' },
  forward: { th: 'หน่วยงานภายนอก', en: 'Outside agency' },
  recategorise: { th: 'เปลี่ยนหมวด', en: 'Change category' },
  merge: { th: 'รวมกับเรื่องอื่น', en: 'Merge' },
  reject: { th: 'ไม่รับดำเนินการ', en: 'Reject' },
  reopen: { th: 'เปิดเรื่องอีกครั้ง', en: 'Open again' },
  'take-back': { th: 'รับเรื่องกลับมาทำ', en: 'Take it back' },
  note: { th: 'บันทึกภายใน', en: 'Internal note' },
} as const satisfies Partial<Record<MoveName, Words>>
export type StaffMove = keyof typeof moveLabels

/** Likely first; the rest follow in the order of the labels. */
const likely: Partial<Record<State, StaffMove[]>> = {
  received: ['reply', 'acknowledge', 'start', 'reassign'],
  reopened: ['acknowledge', 'start', 'propose'],
  acknowledged: ['reply', 'start', 'propose', 'ask'],
  'in-progress': ['propose', 'ask', 'postpone'],
  'waiting-for-resident': ['start', 'propose', 'ask'],
  'forwarded-outside': ['start', 'propose', 'forward'],
}

type Standing = { kind: CaseKind; state: State; reachable: boolean; takeBack?: boolean | undefined }

/**
 * What this staff member may do with the case now, the likeliest first. A question needs somebody who can read it, and
 * a rejection can't be taken back for ever.
 */
export function movesNow(
  { kind, state, reachable, takeBack = true }: Standing,
  role: 'officer' | 'supervisor',
): StaffMove[] {
  const order = [...new Set([...(likely[state] ?? []), ...(Object.keys(moveLabels) as StaffMove[])])]
  const allowed = movesFor(kind, state, role)
  const fits = { ask: reachable, 'take-back': takeBack } as Partial<Record<StaffMove, boolean>>
  return order.filter((move) => allowed.includes(move) && (fits[move] ?? true))
}

export const moveButton = (move: StaffMove, id: string): Button => ({
  label: moveLabels[move],
  start: `staff-${move}`,
  seed: { case: id },
})
