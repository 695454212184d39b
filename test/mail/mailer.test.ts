import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Writable } from 'node:stream'
import pino from 'pino'
import {
  at,
  createTown,
  filed,
  move,
  noticesOf,
  type Person,
  pushesTo,
  tick,
  type Town,
} from '../jobs/support.js'
import { startSmtp } from '../support/smtp.js'

/** When LINE's messages are used up, staff hear by e-mail that something waits (design, Notifications). */

let smtp: Awaited<ReturnType<typeof startSmtp>>
let town: Town
let somchai: Person
const logged: string[] = []
const MAIL = 'somchai@bantom.example'

beforeEach(async () => {
  smtp = await startSmtp()
  logged.length = 0
  const log = pino(new Writable({ write: (line, _, done) => (logged.push(String(line)), done()) }))
  const mail = { smtpUrl: smtp.url, from: 'เทศบาลตำบลบ้านต๋อม <line@bantom.example>' }
  town = await createTown({ now: at('2026-11-16 08:00'), line: { quota: 300 }, mail, log })
  somchai = await town.officer('สมชาย', ['officer'], 'public-works')
  await addressOf('สมชาย', MAIL)
})
afterEach(async () => {
  smtp.hangUp()
  await town.stop()
  await smtp.stop()
})

async function addressOf(name: string, email: string): Promise<void> {
  const { staff } = town.services
  await staff.setEmail((await staff.byName(name))?.id ?? '', email)
}

const usedUp = () => town.line.quota.set({ used: 300 })
const post = (): Promise<void> => town.services.mailer.sweep()
const digest = async (time: string) => {
  await tick(town, time, 'digest')
  await post()
}

describe('the month’s messages are used up', () => {
  test('the officer gets an e-mail with how much waits and where, and nothing of what it is', async () => {
    const c = await filed(town, undefined, { words: 'ไฟทางดับหน้าบ้านยายแก้ว', phone: '081-234-5678' })
    await filed(town)
    usedUp()
    await digest('2026-11-16 08:30')
    expect(pushesTo(town, somchai)).toBe(0)
    expect(smtp.letters).toMatchObject([{ to: MAIL, subject: 'มีงานรอใน LINE 2 เรื่อง (เทศบาลตำบลบ้านต๋อม)' }])
    const [{ text, raw } = { text: '', raw: '' }] = smtp.letters
    expect(text.trim().replaceAll('\r\n', '\n')).toBe(`มีงานรอใน LINE 2 เรื่อง
โควตาข้อความ LINE เดือนนี้หมดแล้ว จึงแจ้งทางอีเมลแทน
พิมพ์ “งานวันนี้” ในแชตของเทศบาล หรือเปิดคอนโซล
คอนโซล: https://line.example.go.th/console

2 cases wait for you in LINE
This month’s LINE messages are used up, so this comes by e-mail.
Type “Today” in the municipality’s chat, or open the console.
Console: https://line.example.go.th/console`)
    const all = `${raw}${text}${smtp.letters[0]?.subject}`
    for (const secret of [c.number, c.id, 'ไฟทาง', 'ยายแก้ว', '081', 'หมู่', 'สมชาย'])
      expect(all).not.toContain(secret)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(await noticesOf(town, somchai)).toMatchObject([{ state: 'dropped', why: 'quota' }])
  })

  test('once a day, and again the next', async () => {
    await town.services.staff.setNotify((await town.services.staff.byName('สมชาย'))?.id ?? '', 'each')
    usedUp()
    await filed(town)
    await digest('2026-11-16 08:30')
    await filed(town)
    await town.settle()
    await post()
    expect(await noticesOf(town, somchai)).toHaveLength(3)
    expect(smtp.letters).toHaveLength(1)
    await digest('2026-11-17 08:30')
    expect(smtp.letters).toHaveLength(2)
  })

  test('what is urgent comes at once, and says so; the digest after it needs no other', async () => {
    const c = await filed(town)
    usedUp()
    await filed(town, undefined, { words: 'เสาไฟล้มทับถนน สายไฟขาด ไฟช็อตคน' })
    await town.settle()
    await post()
    expect(smtp.letters.map(({ subject }) => subject)).toEqual([
      'ด่วน: มีงานรอใน LINE 2 เรื่อง (เทศบาลตำบลบ้านต๋อม)',
    ])
    await digest('2026-11-16 08:30')
    expect(smtp.letters).toHaveLength(1)
    await filed(town, undefined, { words: 'สายไฟขาด ไฟช็อต' })
    await town.settle()
    await post()
    expect(smtp.letters).toHaveLength(2)
    expect(c.number).toBeTruthy()
  })

  test('whoever handles no cases is told that a message waits', async () => {
    await town.officer('นายก', ['executive'])
    await addressOf('นายก', 'mayor@bantom.example')
    const c = await filed(town)
    usedUp()
    await tick(town, '2026-11-27 09:00', 'reminders')
    await post()
    expect(smtp.letters.filter(({ to }) => to === 'mayor@bantom.example')).toMatchObject([
      { subject: 'ด่วน: มีข้อความรอใน LINE (เทศบาลตำบลบ้านต๋อม)' },
    ])
    expect(c.number).toBeTruthy()
  })

  test('the administrator’s warning is said on the next visit all the same', async () => {
    const admin = await town.officer('ผู้ดูแล', ['admin'])
    await addressOf('ผู้ดูแล', 'admin@bantom.example')
    await admin.say('เมนู')
    await town.settle()
    usedUp()
    await tick(town, '2026-11-16 10:00', 'quota-watch')
    await post()
    expect(smtp.letters.map(({ to }) => to)).toEqual(['admin@bantom.example'])
    await admin.say('เมนู')
    await admin.hears('ใช้ข้อความแล้ว 300 จาก 300')
  })

  test('residents get no e-mail, nor do staff without an address', async () => {
    await town.services.staff.setEmail((await town.services.staff.byName('สมชาย'))?.id ?? '', undefined)
    const kham = town.resident('คำ')
    await kham.say('เมนู')
    await town.settle()
    const c = await filed(town, kham)
    usedUp()
    await move(town, c, { move: 'reject' })
    await digest('2026-11-16 08:30')
    expect(await noticesOf(town, kham)).toMatchObject([{ state: 'dropped' }])
    expect(smtp.state.connections).toBe(0)
  })

  test('two servers send it once', async () => {
    await filed(town)
    usedUp()
    await tick(town, '2026-11-16 08:30', 'digest')
    const first = town.services
    const second = await town.boot()
    await Promise.all([first.mailer.sweep(), second.mailer.sweep()])
    expect(smtp.letters).toHaveLength(1)
    const drop = { staff: 'somsri', urgent: false, why: 'quota' }
    const both = [first, second].map(({ mails }, i) =>
      mails.queue({ ...drop, notice: `${i}` }, town.clock.now),
    )
    await Promise.all(both)
    expect(await second.mails.collection.countDocuments({ staff: 'somsri' })).toBe(1)
  })
})

test('somebody who has blocked the account is told how to get the messages again', async () => {
  await filed(town)
  await somchai.block()
  await digest('2026-11-16 08:30')
  expect(smtp.letters[0]?.text).toContain('ปลดบล็อกแล้วจะได้รับใน LINE ตามเดิม')
  expect(smtp.letters[0]?.text).not.toContain('โควตา')
})

describe('a mail server', () => {
  test('that says nothing holds up no push', async () => {
    const hangs = new Promise<void>((resolve) => (smtp.fault.silent = resolve))
    await filed(town)
    await somchai.block()
    const somsri = await town.officer('สมศรี', ['officer'], 'public-works')
    await tick(town, '2026-11-16 08:30', 'digest')
    const sending = post()
    await hangs
    await filed(town, undefined, { words: 'สายไฟขาด ไฟช็อต' })
    await town.settle()
    expect(pushesTo(town, somsri)).toBe(2)
    expect(smtp.state.connections).toBe(1)
    smtp.fault.silent = undefined
    smtp.hangUp()
    await sending
  })

  test('that is away for a while gets the letter later, once', async () => {
    smtp.fault.answer = (command) => (command.startsWith('MAIL') ? '451 try again later' : undefined)
    await filed(town)
    usedUp()
    await digest('2026-11-16 08:30')
    await post()
    expect(smtp.letters).toHaveLength(0)
    smtp.fault.answer = undefined
    await town.later(61_000)
    await post()
    await town.later(3_600_000)
    await post()
    expect(smtp.letters).toHaveLength(1)
    expect(logged.filter((line) => line.includes('"level":50'))).toEqual([])
  })

  test('that stays away is given up after some hours, and somebody must act', async () => {
    smtp.fault.answer = () => '421 not today'
    await filed(town)
    usedUp()
    await digest('2026-11-16 08:30')
    for (let n = 0; n < 12; n++) {
      await town.later(3_600_000)
      await post()
    }
    expect(smtp.state.connections).toBe(8)
    expect(logged.filter((line) => line.includes('"level":50'))).toEqual([
      expect.stringContaining('an e-mail to staff could not be sent'),
    ])
  })

  test('that does not know the address is not asked again, and no log holds the address', async () => {
    smtp.fault.answer = (command) =>
      command.startsWith('RCPT') ? `550 no such user ${command.slice(8)}` : undefined
    await filed(town)
    usedUp()
    await digest('2026-11-16 08:30')
    await town.later(3_600_000)
    await post()
    expect(smtp.state.connections).toBe(1)
    const errors = logged.filter((line) => line.includes('"level":50'))
    expect(errors).toEqual([expect.stringContaining('an e-mail to staff could not be sent')])
    expect(errors.join('')).toContain('"responseCode":550')
    expect(logged.join('')).not.toContain(MAIL)
  })
})

test('an address that is none is refused', async () => {
  for (const bad of ['สมชาย', 'a@b', 'a@b.example\nBcc: everybody@b.example', ''])
    await expect(addressOf('สมชาย', bad)).rejects.toMatchObject({ kind: 'invalid' })
})
