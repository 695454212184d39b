import type { Reply } from '../../dialogue/reply.js'
import type { World } from '../../dialogue/world.js'
import type { House } from '../../office/house.js'

/** Raise when what is collected, or for what, changes: everybody is then told again. */
const VERSION = '1'

/** Before the first collection (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล ม.23): what, why, who sees it, how long, whom to ask. */
export const privacyNotice = (house: House): World['notice'] => ({
  version: VERSION,
  accept: accept,
  ask: noticeCard(house, [
    { label: accept, pick: 'yes' },
    { label: { th: 'อ่านฉบับเต็ม', en: 'Full notice' }, uri: `${house.links.base}/privacy` },
    { label: { th: 'ยกเลิก', en: 'Cancel' }, press: 'cancel' },
  ]),
})

const accept = { th: 'รับทราบ ต่อไป', en: 'OK, Next' }

export const noticeCard = (house: House, buttons: object[]): Reply => {
  const { name } = house.municipality
  return {
    card: 'notice/privacy',
    data: {
      headline: { th: `${name.th}ใช้ข้อมูลของคุณอย่างไร`, en: `How ${name.en} uses your data` },
      points: noticePoints(house),
      buttons,
    },
  }
}

/** The notice point by point, the same in chat and on the page. */
export const noticePoints = ({ municipality: { privacy } }: House) => [
  point(
    'เก็บ',
    'Kept',
    'ชื่อบัญชี LINE ข้อความ รูป ตำแหน่ง และเบอร์โทรที่คุณส่ง',
    'Your LINE name, and the messages, photos, location and phone number you send',
  ),
  point(
    'ใช้',
    'Used for',
    'รับเรื่อง ติดต่อกลับ และทำสถิติที่ไม่ระบุตัวคุณ ตามหน้าที่และกฎหมายที่เทศบาลต้องปฏิบัติ',
    'Handling your case, answering you, and statistics that do not identify you, as our legal duties require',
  ),
  point(
    'ผู้ที่เห็น',
    'Seen by',
    'เจ้าหน้าที่ที่ดูแลเรื่อง หน่วยงานที่รับเรื่องต่อ (ถ้ามี) และบริษัท LINE ผู้ส่งข้อความ',
    'Staff handling the case, an agency it is passed to (if any), and LINE, which carries the messages',
  ),
  point(
    'เก็บนาน',
    'Kept for',
    `${privacy.keepYears} ปีหลังปิดเรื่อง`,
    `${privacy.keepYears} years after the case closes`,
  ),
  point(
    'ขอดู แก้ หรือลบ',
    'See, correct, delete',
    'พิมพ์ “ข้อมูลส่วนบุคคล” ถ้ากฎหมายให้เก็บต่อ จะบอกเหตุผล',
    'Type “Privacy”. If the law requires us to keep something, we will say why',
  ),
  point(
    'ติดต่อ',
    'Contact',
    `${privacy.contact.th} หรือร้องเรียนต่อ สคส.`,
    `${privacy.contact.en}, or complain to the PDPC`,
  ),
]

const point = (th: string, en: string, valueTh: string, valueEn: string) => ({
  label: { th, en },
  value: { th: valueTh, en: valueEn },
})
