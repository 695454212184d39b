import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launch, withBrowser } from '../simulator/flex/chromium.js'
import { testDatabase, type TestDatabase } from '../support/mongo.js'
import { firstOfNextMonth } from './first-of-month.js'
import { asSeen, type Phone, phoneOf } from './phone.js'
import { type RunningServer, startServer } from './server.js'

withBrowser('a newcomer opens the simulator of a fresh server', () => {
  let store: TestDatabase
  let server: RunningServer
  let browser: Browser
  let page: Page
  const faults: string[] = []

  beforeAll(async () => {
    store = testDatabase('browser')
    ;[server, browser] = await Promise.all([startServer(store.uri), launch()])
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`${server.url}/simulator`)
  }, 60_000)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.drop()
  })

  /** Adds the account, and sends the code that the simulator makes for its own staff. */
  async function joins(name: string): Promise<Phone> {
    const phone = await phoneOf(page, name)
    await phone.tap('เพิ่มเพื่อน')
    await phone.sees('สวัสดีค่ะ')
    await phone.attach('ส่งรหัสเจ้าหน้าที่')
    await phone.sees(`สวัสดี ${name}`)
    return phone
  }

  /** The officer says what was done, with a photo, and sees what the resident will be told before sending it. */
  async function proposes(officer: Phone, words: string): Promise<void> {
    await officer.tap('ทำเสร็จแล้ว')
    await officer.sees('ทำอะไรไปแล้วบ้าง')
    await officer.write(words)
    await officer.sees('ส่งรูปหลังทำเสร็จ')
    await officer.attach('รูปตัวอย่าง')
    await officer.sees('ได้รูปแล้ว 1 รูป')
    await officer.tap('ส่งรูปเสร็จแล้ว')
    await officer.sees('ผู้แจ้งจะเห็น: กองช่างแจ้งว่าทำเสร็จแล้วค่ะ')
    await officer.tap('ส่งผลให้ผู้แจ้ง')
    await officer.sees('แจ้งผลเรื่อง')
  }

  test('a street light: reported, mended, refused, mended again, rated, and on the mayor’s page on the 1st', async () => {
    const executive = await joins('วิชัย')
    const supervisor = await joins('มาลี')
    const officer = await joins('สมชาย')

    const resident = await phoneOf(page, 'ต้น')
    await resident.tap('เพิ่มเพื่อน')
    await resident.sees('มีเรื่องอะไรให้ช่วยคะ')
    await resident.tap('แจ้งเรื่องร้องเรียน') // of the rich menu
    await resident.sees('ใช้ข้อมูลของคุณอย่างไร')
    await resident.tap('รับทราบ ต่อไป')
    await resident.sees('อยากแจ้งเรื่องอะไรคะ')
    await resident.write('ไฟทางดับ 3 ดวง ซอยข้างวัด มืดมา 4 คืนแล้ว')
    await resident.sees('ลงหมวดไฟฟ้าสาธารณะให้แล้วค่ะ')
    await resident.attach('รูปตัวอย่าง')
    await resident.sees('ได้รูปแล้ว 1 รูป')
    await resident.tap('ส่งรูปเสร็จแล้ว')
    await resident.sees('อยู่ตรงไหนคะ')
    await resident.write('หมู่ 5 ข้างวัด')
    await resident.sees('โทรกลับที่เบอร์ไหนคะ')
    await resident.tap('ข้าม')
    await resident.sees('ตรวจดูก่อนนะคะ')
    await resident.tap('ส่งเรื่อง')
    await resident.sees('รับเรื่องแล้วค่ะ')
    const card = await resident.sees('กำหนดเสร็จ')
    const [number = ''] = /บต-\d{4}-\d{6}/.exec(asSeen(await card.textContent())) ?? []
    expect(number).toMatch(/000001$/)

    await officer.tap('งานวันนี้')
    await officer.sees('เรื่องของกองช่าง')
    await officer.tapLine(number)
    await officer.sees('ไฟทางดับ 3 ดวง')
    await officer.tap('ยืนยันรับเรื่อง')
    await officer.sees('รับทราบเรื่อง')
    await officer.tap('เริ่มดำเนินการ')
    await officer.sees('ผู้แจ้งเห็นสถานะ “กำลังดำเนินการ”')
    await resident.sees('กำลังดำเนินการ')
    await proposes(officer, 'เปลี่ยนหลอดไฟ 3 ดวงแล้ว')

    await resident.sees('เปลี่ยนหลอดไฟ 3 ดวงแล้ว')
    await resident.tap('ยังไม่เรียบร้อย')
    await resident.sees('ส่วนไหนยังไม่เรียบร้อยคะ')
    await resident.write('ยังดับอยู่ 1 ดวง')
    await resident.sees('มีรูปประกอบไหมคะ')
    await resident.tap('ข้าม')
    await resident.sees('เปิดเรื่องอีกครั้งแล้วค่ะ')
    await supervisor.sees('ผู้แจ้งบอกว่ายังไม่เรียบร้อย')

    await officer.write('งานวันนี้')
    await officer.sees('เรื่องของกองช่าง')
    await officer.tapLine(number)
    await officer.sees('ยังดับอยู่ 1 ดวง')
    await proposes(officer, 'เปลี่ยนหลอดที่เหลืออีก 1 ดวงแล้ว')

    await resident.sees('เปลี่ยนหลอดที่เหลืออีก 1 ดวงแล้ว')
    await resident.tap('ยืนยันว่าเรียบร้อย')
    await resident.sees('ให้คะแนนการดูแลเรื่องนี้เท่าไรคะ')
    await resident.tap('4 ดี')
    await resident.sees('อยากบอกอะไรเพิ่มไหมคะ')
    await resident.tap('ข้าม')
    await resident.sees('ขอบคุณค่ะ')

    await firstOfNextMonth(server, store.uri)
    const month = await executive.sees('สรุปเดือน')
    await expect(month.textContent()).resolves.toMatch(/ทันกำหนด 1 จาก 1 เรื่อง \(100%\)/)
    const chart = month.locator('img')
    await chart.scrollIntoViewIfNeeded()
    await expect(chart.evaluate(loaded)).resolves.toBe(1040)

    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`),
    ).toEqual([])
    expect(await page.locator('#breach-count').isVisible()).toBe(false)
    expect(faults).toEqual([])
    expect(server.complaints()).toEqual([])
  }, 120_000)
})

/** The natural width of a picture once it is there; run in the page, which has what Node's types don't know. */
async function loaded(element: object): Promise<number> {
  const picture = element as { decode(): Promise<void>; naturalWidth: number }
  await picture.decode()
  return picture.naturalWidth
}
