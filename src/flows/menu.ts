import type { Button, Reply } from '../dialogue/reply.js'
import type { Words } from '../dialogue/words.js'
import type { Emergency } from '../municipality/words.js'
import type { House } from '../office/house.js'

/** The lanes, in the residents' order. Each says its own command, so that typing it does the same. */
const lanes: { label: Words; hint: Words; command: string }[] = [
  {
    label: { th: 'แจ้งเรื่องร้องเรียน', en: 'Report a problem' },
    hint: { th: 'ไฟดับ ถนนพัง ขยะ น้ำท่วม', en: 'Lights, roads, waste, flooding' },
    command: 'แจ้งเรื่องร้องเรียน',
  },
  {
    label: { th: 'ติดตามเรื่อง', en: 'Track my cases' },
    hint: { th: 'ดูว่าเรื่องถึงไหนแล้ว', en: 'See how far they have come' },
    command: 'ติดตามเรื่อง',
  },
  {
    label: { th: 'ถามคำถาม', en: 'Ask a question' },
    hint: { th: 'ภาษี ใบอนุญาต เบี้ยยังชีพ', en: 'Taxes, permits, allowances' },
    command: 'ถามคำถาม',
  },
  {
    label: { th: 'เสนอความคิดเห็น', en: 'Give feedback' },
    hint: { th: 'คำชม ข้อเสนอแนะ คำติ', en: 'Praise, suggestions, criticism' },
    command: 'เสนอความคิดเห็น',
  },
  {
    label: { th: 'ติดต่อเจ้าหน้าที่', en: 'Contact a person' },
    hint: { th: 'โทร เวลาทำการ ฝากข้อความ', en: 'Phone, hours, leave a message' },
    command: 'ติดต่อเจ้าหน้าที่',
  },
  {
    label: { th: 'ข้อมูลส่วนบุคคล', en: 'My data' },
    hint: { th: 'ดูว่าเทศบาลใช้ข้อมูลอย่างไร', en: 'How we use your data' },
    command: 'ข้อมูลส่วนบุคคล',
  },
]

const apart = {
  label: { th: 'แจ้งเบาะแสทุจริต', en: 'Report corruption' },
  hint: { th: 'ช่องทางแยกจากเรื่องทั่วไป', en: 'Separate from ordinary reports' },
  command: 'แจ้งเบาะแสทุจริต',
}

const urgent: Words = {
  th: 'เหตุด่วนโทร 191 · ไฟไหม้ 199 · เจ็บป่วยฉุกเฉิน 1669',
  en: 'Emergencies: police 191 · fire 199 · ambulance 1669',
}

const laneOf = ({ label, hint, command }: (typeof lanes)[number]) => ({
  label,
  hint,
  action: { label, say: command },
})

export function menu(_house: House, kept: { title: Words; draft: string }[]): Reply {
  return {
    card: 'menu/main',
    data: {
      headline: { th: 'มีเรื่องอะไรให้ช่วยคะ', en: 'How can we help?' },
      kept: kept.map(({ title, draft }) => ({
        label: { th: `ทำต่อ: ${title.th}`, en: `Continue: ${title.en}` },
        hint: { th: 'เรื่องที่พิมพ์ค้างไว้', en: 'Your unfinished entry' },
        action: { label: { th: 'ทำต่อ', en: 'Continue' }, press: 'resume', draft },
      })),
      lanes: lanes.map(laneOf),
      apart: [laneOf(apart)],
      note: urgent,
    },
  }
}

export const greeting = ({ municipality: { name, assistant } }: House): Reply => ({
  text: {
    th: `สวัสดีค่ะ นี่คือ “${assistant.th}” ระบบตอบอัตโนมัติของ${name.th}\nมีเรื่องอะไรให้ช่วยคะ\n${urgent.th}`,
    en: `Hello, this is “${assistant.en}”, the automatic assistant of ${name.en}.\nHow can we help?\n${urgent.en}`,
  },
  quick: [
    ...[...lanes.slice(0, 5), apart].map(({ label, command }): Button => ({ label, say: command })),
    { label: { th: 'เมนู', en: 'Menu' }, say: 'เมนู' },
    { label: { th: 'English', en: 'ภาษาไทย' }, say: 'English' },
  ],
})

/** Words of an emergency: whom to call, by one tap, before anything else. */
export const emergency = ({ kind, phones }: Emergency): Reply =>
  kind === 'self-harm'
    ? someoneToTalkTo(phones)
    : {
        card: 'contact/card',
        data: {
          headline: { th: 'ถ้าเป็นเหตุฉุกเฉิน โทรเลยค่ะ', en: 'If this is an emergency, call now' },
          phones: phones.map((phone) => ({
            label: { th: `โทร ${phone.number}`, en: `Call ${phone.number}` },
            hint: { th: phone.th, en: phone.en },
            action: {
              label: { th: `โทร ${phone.number}`, en: `Call ${phone.number}` },
              uri: `tel:${phone.number}`,
            },
          })),
          rows: [],
          note: { th: 'อย่ารอคำตอบในแชต', en: 'Don’t wait for an answer here.' },
          buttons: [],
        },
      }

/** Somebody may be about to harm themselves: no alarm, no form, a person to talk to now. */
const someoneToTalkTo = ([line, ...others]: Emergency['phones']): Reply => ({
  text: {
    th: `ขอบคุณที่บอกนะคะ คุณไม่ต้องอยู่กับเรื่องนี้คนเดียว\nมีคนพร้อมฟังคุณตอนนี้ โทร ${line?.number} ${line?.th}\nถ้ากำลังมีอันตราย โทร ${others.map((p) => p.number).join(' หรือ ')} หรือไปอยู่กับคนที่ไว้ใจก่อน`,
    en: `Thank you for telling us. You don’t have to go through this alone.\nSomeone is there to listen now: call ${line?.number}, ${line?.en}.\nIf you are in danger, call ${others.map((p) => p.number).join(' or ')}, or go to someone you trust.`,
  },
  quick: [
    ...(line
      ? [{ label: { th: `โทร ${line.number}`, en: `Call ${line.number}` }, uri: `tel:${line.number}` }]
      : []),
    { label: { th: 'ติดต่อเจ้าหน้าที่', en: 'Contact a person' }, say: 'ติดต่อเจ้าหน้าที่' },
    { label: { th: 'เมนู', en: 'Menu' }, say: 'เมนู' },
  ],
})

/** The person says that it is an ordinary matter after all; outside a conversation a complaint begins. */
export const ordinary = {
  label: { th: 'เป็นเรื่องทั่วไป', en: 'It is ordinary' },
  starts: { flow: 'complaint', seed: { openly: 'yes' } },
}

/** Words of bribery: the confidential lane is offered before anything is stored in the ordinary one. */
export const lane = (draft?: string): Reply => ({
  text: {
    th: 'ข้อความนี้อาจเกี่ยวกับทุจริต จึงยังไม่ได้เก็บเป็นเรื่องร้องเรียนค่ะ\nต้องการแจ้งทางช่องทางที่แยกจากเรื่องทั่วไปไหมคะ',
    en: 'This may be about corruption, so it was not stored as an ordinary report.\nWould you like to use the separate lane?',
  },
  quick: [
    { label: apart.label, say: apart.command },
    draft
      ? { label: ordinary.label, press: 'openly', draft }
      : { label: ordinary.label, start: ordinary.starts.flow, seed: ordinary.starts.seed },
    { label: { th: 'เมนู', en: 'Menu' }, say: 'เมนู' },
  ],
})
