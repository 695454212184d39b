import { spoken, type SpokenReply } from '../dialogue/spoken.js'
import type { Effect } from '../dialogue/working.js'
import type { Reply } from '../dialogue/reply.js'
import { STAFF_CODE } from '../cases/staff-code.js'
import type { Heard } from './event.js'

/**
 * What the bot does in a group: it speaks only when it is addressed, binds the group to a unit when a staff code is
 * sent, and keeps nothing of what people say to one another (contract, Chat).
 */
export function inGroup({
  id,
  what,
  addressed,
}: Heard): { replies: SpokenReply[]; effects: Effect[] } | undefined {
  if (what.kind === 'join') return { replies: [spoken(hello, 'th')], effects: [] }
  if (what.kind !== 'text') return undefined
  const code = STAFF_CODE.exec(what.text)?.groups?.code
  if (code)
    return {
      replies: [],
      effects: [{ do: 'finish', flow: 'staff-bind-group', draft: id, answers: { code } }],
    }
  return addressed ? { replies: [spoken(inPrivate, 'th')], effects: [] } : undefined
}

const hello: Reply = {
  text: {
    th: 'สวัสดีค่ะ กลุ่มนี้รับแจ้งเตือนงานของหน่วยงานได้\nให้เจ้าหน้าที่ส่งรหัสเจ้าหน้าที่ในกลุ่มนี้ 1 ครั้งเพื่อเริ่ม',
    en: 'Hello. This group can receive a unit’s notifications: send a staff code here once to begin.',
  },
}

const inPrivate: Reply = {
  text: {
    th: 'ในกลุ่มนี้ระบบส่งเฉพาะแจ้งเตือนงานค่ะ แจ้งเรื่องหรือสอบถาม ทักแชตส่วนตัวของเทศบาลได้เลย',
    en: 'Here I only send work notifications. Please write to the municipality’s own chat.',
  },
}
