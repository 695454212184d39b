import type { Actor } from '../cases/case.js'
import type { Words } from '../dialogue/words.js'
import { Refusal } from '../errors.js'
import type { StaffMember } from '../storage/staff.js'

/** Conversations know the office, not the storage behind it. */
export type { StaffMember }

/** In which role a staff member handles cases: a supervisor all of them, an officer those of the unit. */
export const roleOf = ({ roles }: Pick<StaffMember, 'roles'>) =>
  roles.includes('supervisor') ? ('supervisor' as const) : ('officer' as const)

/** @throws Refusal when this person handles no cases */
export function actorOf(me: StaffMember): Actor {
  const role = roleOf(me)
  if (!me.roles.includes(role)) throw new Refusal('forbidden', notStaff)
  return { role, id: me.id, ...(me.unit ? { unit: me.unit } : {}) }
}

export const notStaff: Words = {
  th: 'ส่วนนี้สำหรับเจ้าหน้าที่ค่ะ ถ้าเป็นเจ้าหน้าที่ ส่งรหัสเจ้าหน้าที่ที่ได้รับมาก่อน',
  en: 'This part is for staff. If you are staff, please send your staff code first.',
}
