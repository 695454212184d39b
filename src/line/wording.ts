import type { Input } from '../dialogue/input.js'
import type { Reply } from '../dialogue/reply.js'
import type { Words } from '../dialogue/words.js'

/** What the LINE edge says by itself. */

const menu = { label: { th: 'เมนู', en: 'Menu' }, say: 'เมนู' }

/** An event that reached us after later ones had been answered. */
export function late(input: Input): Reply {
  if (input.kind !== 'text') {
    return {
      text: {
        th: 'สิ่งที่ส่งมาก่อนหน้านี้เพิ่งมาถึงระบบ จึงยังไม่ได้ใช้ค่ะ\nถ้ายังต้องการ ส่งอีกครั้งได้เลย',
        en: 'Something you sent earlier has only just arrived, so it was not used.\nPlease send it again if you still want it.',
      },
      quick: [menu],
    }
  }
  const text = input.text.length > 60 ? `${input.text.slice(0, 60)}…` : input.text
  return {
    text: {
      th: `ข้อความ “${text}” เพิ่งมาถึงระบบ จึงยังไม่ได้ใช้ค่ะ\nถ้ายังต้องการ ส่งอีกครั้งได้เลย`,
      en: `Your message “${text}” has only just arrived, so it was not used.\nPlease send it again if you still want it.`,
    },
    quick: [menu],
  }
}

export const lost: Record<'gone' | 'large' | 'type' | 'failed', Words> = {
  gone: {
    th: 'รูปนี้ถูกลบหรือหมดอายุแล้ว ถ้ายังต้องการ ส่งอีกครั้งได้เลยค่ะ',
    en: 'That photo was deleted or has expired. Please send it again if you still want it.',
  },
  large: {
    th: 'รูปนี้ใหญ่เกิน 10 MB ช่วยถ่ายใหม่หรือส่งรูปที่เล็กกว่านี้นะคะ',
    en: 'That photo is larger than 10 MB. Please take it again or send a smaller one.',
  },
  type: {
    th: 'ไฟล์นี้เปิดเป็นรูปไม่ได้ค่ะ ส่งเป็นรูปถ่ายแทนได้ไหมคะ',
    en: 'That file could not be opened as a photo. Could you send an ordinary photo?',
  },
  failed: {
    th: 'ขออภัยค่ะ รับรูปนี้ไม่สำเร็จ ช่วยส่งอีกครั้ง',
    en: 'Sorry, that photo did not come through. Please send it again.',
  },
}

export const failed: Words = {
  th: 'ขออภัยค่ะ เรื่องล่าสุดยังทำไม่สำเร็จ ข้อมูลที่ส่งมาเก็บไว้ให้ผู้ดูแลระบบตรวจแล้ว',
  en: 'Sorry, your last request could not be completed. What you sent is kept for the administrator to look at.',
}
