import type { Words } from '../../dialogue/words.js'

export const say = {
  title: { th: 'คอนโซล', en: 'Console' },
  link: (url: string): Words => ({
    th: `ลิงก์เข้าคอนโซล ใช้ได้ 5 นาที และใช้ได้ครั้งเดียว ไม่ส่งต่อให้ใคร\n${url}`,
    en: `Your link into the console. It works once, within 5 minutes; share it with nobody.\n${url}`,
  }),
  linkLate: {
    th: 'ส่งลิงก์เข้าคอนโซลให้ทันเวลาไม่ได้ พิมพ์ “คอนโซล” อีกครั้ง',
    en: 'The link into the console could not be sent in time. Please type “Console” again.',
  },
}
