import type { Words } from '../dialogue/words.js'

type About = { office: Words; waiting?: number; urgent: boolean; why: string; console: string }

/**
 * What an e-mail to staff says: that something waits, how much, and where. Nothing of any case, since mail lies about
 * unencrypted; no particles (voice, §1). Thai first, then English.
 */
export function letter({ office, waiting, urgent, why, console }: About): { subject: string; text: string } {
  const what = waits(waiting)
  const reason = why === 'quota' ? quota : unreachable
  const where = waiting ? say.typeToday : say.openChat
  return {
    subject: `${urgent ? `${say.urgent.th}: ` : ''}${what.th} (${office.th})`,
    text: (['th', 'en'] as const)
      .map((lang) => [what[lang], reason[lang], where[lang], `${say.console[lang]}: ${console}`].join('\n'))
      .join('\n\n'),
  }
}

const waits = (n = 0): Words =>
  n
    ? { th: `มีงานรอใน LINE ${n} เรื่อง`, en: `${n} ${n === 1 ? 'case waits' : 'cases wait'} for you in LINE` }
    : { th: 'มีข้อความรอใน LINE', en: 'A message waits for you in LINE' }

const quota: Words = {
  th: 'โควตาข้อความ LINE เดือนนี้หมดแล้ว จึงแจ้งทางอีเมลแทน',
  en: 'This month’s LINE messages are used up, so this comes by e-mail.',
}
const unreachable: Words = {
  th: 'ส่งข้อความถึง LINE ของคุณไม่ได้ จึงแจ้งทางอีเมลแทน\nถ้าบล็อกบัญชีของเทศบาลไว้ ปลดบล็อกแล้วจะได้รับใน LINE ตามเดิม',
  en: 'Your LINE could not be reached, so this comes by e-mail.\nIf you have blocked the municipality’s account, please unblock it.',
}
const say = {
  urgent: { th: 'ด่วน', en: 'Urgent' },
  typeToday: {
    th: 'พิมพ์ “งานวันนี้” ในแชตของเทศบาล หรือเปิดคอนโซล',
    en: 'Type “Today” in the municipality’s chat, or open the console.',
  },
  openChat: {
    th: 'พิมพ์ “เมนู” ในแชตของเทศบาล หรือเปิดคอนโซล',
    en: 'Type “Menu” in the municipality’s chat, or open the console.',
  },
  console: { th: 'คอนโซล', en: 'Console' },
}
