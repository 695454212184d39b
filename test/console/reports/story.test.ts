import { mkdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { unwrapKeys } from '../../../src/sealed/keys.js'
import { launch, withBrowser } from '../../simulator/flex/chromium.js'
import { type SignedIn, signIn } from '../../support/console.js'
import { createTown, type Town } from '../../support/town.js'
import { type AtDesk, atDesk, digitsOn } from './desk.js'
import { answers, reports, says } from './reporter.js'

const SHOTS = process.env.SCREENSHOTS
const FIRST = 'ฝนตกม่อนดอย ข้าวเหนียวมะม่วง'
const SECOND = 'รถไฟสายเหนือ ช้างกินกล้วย'

jest.setTimeout(90_000)

withBrowser('two officers take up their keys, and a report is read, answered and closed', () => {
  let town: Town
  let browser: Browser
  let [one, two]: SignedIn[] = []
  let founder: AtDesk
  let second: AtDesk
  let printed = ''
  const shot = async ({ page }: AtDesk, name: string) => {
    if (!SHOTS) return
    await mkdir(SHOTS, { recursive: true })
    await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
  }

  beforeAll(async () => {
    ;[town, browser] = await Promise.all([createTown({ publicUrl: 'http://127.0.0.1' }), launch()])
    one = await signIn(town, { name: 'วราภรณ์ นิติกร', roles: ['integrity'] })
    two = await signIn(town, { name: 'ธนากร ตรวจสอบภายใน', roles: ['integrity'] })
    founder = await atDesk(browser, town, one)
    second = await atDesk(browser, town, two)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  }, 30_000)

  test('the first officer makes a key, and its fingerprint can be printed', async () => {
    await founder.go()
    await founder.sees('กุญแจของคุณจะเป็นดอกแรก')
    await shot(founder, '01-founding')
    await founder.page.getByLabel('รหัสผ่านของกุญแจ', { exact: true }).fill('สั้นไป')
    await founder.page.getByLabel('พิมพ์รหัสผ่านอีกครั้ง').fill('สั้นไป')
    await founder.press('ตกลง สร้างกุญแจ')
    await founder.sees('รหัสผ่านสั้นเกินไป')

    printed = await founder.makesKey(FIRST)
    expect(printed).toMatch(/^(\d{4} ){7}\d{4}$/)
    expect((await town.services.channel.publicKeys()).firstFingerprint).toBe(printed)
    await shot(founder, '02-made')
    const file = await founder.downloads('เก็บไฟล์ officer.age')
    expect(file.name).toBe('officer.age')
    const keys = await unwrapKeys(await readFile(file.path, 'utf8'), FIRST)
    const [active] = (await town.services.channel.publicKeys()).entries
    expect(active?.statement).toContain(keys.recipient)

    await founder.press('เปิดใบสำหรับพิมพ์')
    await founder.sees('กุญแจดอกแรกของ วราภรณ์ นิติกร')
    expect(await digitsOn(founder.page)).toBe(printed)
    await shot(founder, '03-sheet')
  })

  test('a second key counts only when the first officer has heard its digits and signed', async () => {
    await second.go('#/keys')
    await second.typesSheet('1'.repeat(32))
    await second.sees('ไม่ตรงกับบัญชีกุญแจ')
    await second.typesSheet(printed)
    const read = await second.makesKey(SECOND)
    await shot(second, '04-request')
    await second.go('#/keys')
    expect(await digitsOn(second.page)).toBe(read)

    await founder.go('#/keys')
    await founder.sees('ปลดล็อกกุญแจก่อน')
    await founder.unlocks('ไม่ใช่รหัสผ่านนี้แน่นอน')
    await founder.sees('รหัสผ่านไม่ตรง')
    await founder.unlocks(FIRST)
    await founder.page.getByLabel('ตัวเลขที่ได้ยิน').fill(read.replace(/^\d{4}/, '0000'))
    await founder.press('ตกลง ลงนามรับรอง')
    await founder.sees('ตัวเลขไม่ตรงกับกุญแจ')
    await shot(founder, '05-approve')
    await founder.page.getByLabel('ตัวเลขที่ได้ยิน').fill(read)
    await founder.press('ตกลง ลงนามรับรอง')
    await founder.page.locator('section', { hasText: 'เจ้าหน้าที่ในบัญชีกุญแจ' }).locator('li').nth(1).waitFor()
    const standing = await town.services.channel.standing()
    expect(standing.open && standing.officers.map(({ name }) => name)).toEqual([one?.me.name, two?.me.name])
  })

  test('an escrow key is shown once and signed; its private half is never sent', async () => {
    const sent: string[] = []
    founder.page.on('request', (request) => sent.push(request.postData() ?? ''))
    await founder.page.getByLabel('ชื่อและตำแหน่งผู้ถือ').fill('ประธานสภาทนายความจังหวัดพะเยา')
    await founder.press('ตกลง สร้างกุญแจสำรอง')
    const secret = await founder.page.locator('.secret code').innerText()
    expect(secret).toMatch(/^AGE-SECRET-KEY-1/)
    await shot(founder, '06-escrow')
    const { path } = await founder.downloads('เก็บไฟล์ escrow-key.txt')
    expect(await readFile(path, 'utf8')).toContain(secret)
    await founder.page.getByLabel('ผู้ถือได้รับกุญแจลับแล้ว').check()
    await founder.press('ตกลง ลงนามใช้กุญแจนี้')
    await founder.page.locator('.secret').waitFor({ state: 'detached' })
    const standing = await town.services.channel.standing()
    expect(standing.open && standing.escrow?.holder).toBe('ประธานสภาทนายความจังหวัดพะเยา')
    expect(sent.join('\n')).not.toContain('AGE-SECRET-KEY')
  })

  test('a report is opened, acknowledged, told how it goes, and closed; the reporter reads all of it', async () => {
    const report = await reports(town, {
      pieces: [
        answers('what', 'ปลัดเรียกเงินห้าหมื่นที่ร้านกาแฟ ดูรูปที่ https://evil.example/x?y=1'),
        answers('when', '12 พ.ย. 2569 ตอนบ่าย'),
        says('<img src=x onerror=alert(1)>'),
      ],
    })
    await second.go()
    await second.sees('อีก 3 วัน')
    await shot(second, '07-list-locked')
    await second.unlocks(SECOND)
    await second.sees('ปลดล็อกแล้ว')
    await second.page.getByRole('link', { name: /^เรื่อง/ }).last().click()
    await second.sees(/ปลัดเรียกเงินห้าหมื่น/)
    await second.sees('hxxps://evil[.]example/x?y=1')
    await second.sees('<img src=x onerror=alert(1)>')
    expect(await second.page.locator('.thread a, .thread img').count()).toBe(0)
    await shot(second, '08-case')

    await second.press('ส่งคำตอบ')
    await second.sees('ส่งคำตอบแล้ว')
    await second.page.getByLabel('ข้อความถึงผู้แจ้ง').fill('กำลังขอเอกสารจากกองคลังค่ะ')
    await second.press('ส่งคำตอบ')
    await second.sees('กำลังขอเอกสารจากกองคลังค่ะ')
    await second.page.getByLabel('ปิดเรื่องพร้อมผล').check()
    await second.page.getByRole('combobox').selectOption('forwarded')
    await second.page.getByLabel('ข้อความถึงผู้แจ้ง').fill('ส่ง ป.ป.ช. ประจำจังหวัดพะเยาแล้วค่ะ')
    await shot(second, '09-closing')
    await second.press('ส่งคำตอบ')
    await second.page.locator('.facts .state.finished').waitFor()
    await shot(second, '10-closed')

    const { state, words } = await report.readsBack()
    expect(state).toBe('finished')
    expect(words.map(({ from }) => from)).toEqual(Array(3).fill(two?.me.name))
    expect(words[0]?.text).toContain('ได้รับและอ่านเรื่องนี้แล้วค่ะ')
    expect(words[2]?.text).toBe('ผลของเรื่องนี้: ส่งต่อหน่วยงานที่มีอำนาจแล้ว\nส่ง ป.ป.ช. ประจำจังหวัดพะเยาแล้วค่ะ')
    // The other officer reads the same, also what the colleague wrote.
    await founder.go(`#/case/${report.caseId}`)
    await founder.unlocks(FIRST)
    await founder.sees('ส่ง ป.ป.ช. ประจำจังหวัดพะเยาแล้วค่ะ')
  })

  test('an officer who was left out sees nothing of it', async () => {
    const { caseId } = await reports(town, { pieces: [says('เรื่องของวราภรณ์')], concerns: [one?.me.id ?? ''] })
    await founder.go()
    await founder.sees('ปิดแล้ว')
    expect(await founder.page.locator('tbody tr').count()).toBe(1)
    await founder.go(`#/case/${caseId}`)
    await founder.unlocks(FIRST)
    await founder.sees('ไม่พบเรื่องนี้')
    await second.go(`#/case/${caseId}`)
    await second.unlocks(SECOND)
    await second.sees('เรื่องของวราภรณ์')
  })

  test('the policy was kept throughout', () => {
    expect([...founder.complaints, ...second.complaints]).toEqual([])
  })
})
