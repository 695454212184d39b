import { Router } from 'express'
import type { House } from '../office/house.js'
import { page } from './page.js'

/** `/`: how to tell the municipality something, and whom to call. */
export function homeRoutes({ municipality }: House): Router {
  const router = Router()
  const { name, officeHours, emergencyPhones, phones, address } = municipality
  const { opens, closes } = officeHours
  const hours = `${opens.replace(':', '.')}–${closes.replace(':', '.')}`
  // A number nobody at the municipality has confirmed is not shown.
  const office = phones.office.draft ? undefined : phones.office.number
  const html = page({
    title: { th: name.th, en: name.en },
    sections: [
      {
        heading: { th: 'แจ้งเรื่องถึงเทศบาล', en: 'Tell us something' },
        text: {
          th: 'เพิ่มเพื่อน LINE ของเทศบาล แล้วพิมพ์ “แจ้งเรื่องร้องเรียน” หรือพิมพ์เล่าได้เลย ดูความคืบหน้าได้ที่ “ติดตามเรื่อง”',
          en: 'Add our LINE account and type “Complaint”, or simply tell us. Type “My cases” to see how far it has come.',
        },
      },
      {
        heading: { th: 'เคาน์เตอร์', en: 'At the counter' },
        text: {
          th: `${address.th} วันจันทร์ถึงศุกร์ ${hours} น.${office ? ` โทร ${office}` : ''}`,
          en: `${address.en}, Monday to Friday ${hours}${office ? `, ${office}` : ''}`,
        },
      },
      {
        heading: { th: 'เหตุด่วน', en: 'Emergencies' },
        text: {
          th: emergencyPhones.map((phone) => `${phone.th} ${phone.number}`).join(' · '),
          en: emergencyPhones.map((phone) => `${phone.en} ${phone.number}`).join(' · '),
        },
      },
      {
        heading: { th: 'ข้อมูลส่วนบุคคล', en: 'Your data' },
        text: { th: 'อ่านว่าเทศบาลใช้ข้อมูลของคุณอย่างไร', en: 'How we use your data' },
        href: '/privacy',
      },
    ],
  })
  router.get('/', (_req, res) => void res.type('html').send(html))
  return router
}
