import type { Words } from '../../dialogue/words.js'

export const say = {
  title: { th: 'ติดตามเรื่อง', en: 'My cases' },
  none: { th: 'ยังไม่มีเรื่องที่แจ้งไว้ค่ะ', en: 'You have not reported anything yet.' },
  report: { th: 'แจ้งเรื่องร้องเรียน', en: 'Report a problem' },
  menu: { th: 'เมนู', en: 'Menu' },
  open: (n: number): Words => ({
    th: n ? `มีเรื่องที่ยังไม่ปิด ${n} เรื่องค่ะ` : 'ไม่มีเรื่องที่ค้างอยู่ค่ะ เรื่องล่าสุดมีดังนี้',
    en: n ? `You have ${n} open case${n > 1 ? 's' : ''}.` : 'Nothing is open. Your latest cases:',
  }),
  more: (n: number): Words => ({
    th: `ยังมีอีก ${n} เรื่อง พิมพ์เลขที่เรื่องเพื่อดูได้`,
    en: `${n} more: type a number to see one.`,
  }),
  details: { th: 'ดูรายละเอียด', en: 'Details' },
  add: { th: 'เพิ่มข้อมูล', en: 'Add details' },
  withdraw: { th: 'ถอนเรื่อง', en: 'Withdraw' },
  rate: { th: 'ให้คะแนน', en: 'Rate it' },
  rowYou: { th: 'คุณแจ้งว่า', en: 'You wrote' },
  rowReceived: { th: 'รับเรื่องเมื่อ', en: 'Received' },
  rowAcknowledge: { th: 'ตอบรับภายใน', en: 'Reply by' },
  late: (days: number): Words => ({
    th: `เกินกำหนด ${days} วันทำการ ขออภัยที่ให้รอค่ะ`,
    en: `${days} working day${days > 1 ? 's' : ''} late. Sorry for the wait.`,
  }),
  following: { th: 'คุณติดตามเรื่องนี้อยู่', en: 'You follow this case' },
}
