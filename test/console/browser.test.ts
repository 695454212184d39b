import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launch, withBrowser } from '../simulator/flex/chromium.js'
import { appFrom, signIn } from '../support/console.js'
import { createTown, type Town } from '../support/town.js'

/** Where to leave pictures of every page, for whoever wants to look at them. */
const PICTURES = process.env.CONSOLE_PICTURES

withBrowser('the console in a real browser', () => {
  let town: Town
  let browser: Browser
  const faults: string[] = []

  beforeAll(async () => {
    ;[town, browser] = await Promise.all([
      createTown({ publicUrl: 'http://127.0.0.1', now: new Date() }),
      launch(),
    ])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  })

  const device = (size: 'phone' | 'computer'): Promise<BrowserContext> =>
    browser.newContext(
      size === 'phone'
        ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
        : { viewport: { width: 1280, height: 800 } },
    )
  const open = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    return page
  }

  /** Photographed, read by axe, and nothing beside the screen. */
  async function isWell(page: Page, name: string): Promise<void> {
    await page.evaluate('document.fonts.ready')
    const width = page.viewportSize()?.width ?? 0
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${width}.png`, fullPage: true })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  }

  test('a phone comes in by link, a computer by the number that the phone picks', async () => {
    const somchai = await town.officer('สมชาย ใจดี', ['supervisor', 'officer'], 'public-works')
    await somchai.say('คอนโซล')
    await town.settle()
    const link = /\/console\/link\/[\w-]{43}/.exec(JSON.stringify(somchai.messages))?.[0] ?? ''
    const [phone, computer] = [await open(await device('phone')), await open(await device('computer'))]

    await computer.goto(`${town.url}/console`)
    await computer.getByText('เลขของเครื่องนี้').waitFor() // Its script has asked for one.
    await isWell(computer, 'sign-in')
    const number = await computer.locator('.number strong').innerText()

    await phone.goto(`${town.url}/console`)
    await isWell(phone, 'sign-in')
    expect(await phone.getByText('เลขของเครื่องนี้').count()).toBe(0) // A phone asks for none by itself.
    await phone.goto(`${town.url}${link}`)
    await isWell(phone, 'link')
    await phone.getByRole('button', { name: 'ตกลง เข้าคอนโซล' }).click()
    await phone.getByRole('heading', { name: 'สวัสดี สมชาย ใจดี' }).waitFor()
    await isWell(phone, 'start')
    await phone.getByRole('link', { name: 'ให้คอมพิวเตอร์เข้า' }).click()
    await isWell(phone, 'let-in')
    await phone.getByRole('button', { name: number, exact: true }).click()
    await phone.getByRole('heading', { name: 'คอมพิวเตอร์เข้าคอนโซลได้แล้ว' }).waitFor()

    await computer.getByRole('heading', { name: 'สวัสดี สมชาย ใจดี' }).waitFor() // By itself.
    await isWell(computer, 'start')
    await computer.getByRole('navigation').getByRole('link', { name: 'ประวัติการเปิดอ่าน' }).click()
    await isWell(computer, 'readings-empty')
    await computer.getByRole('link', { name: 'English' }).click()
    await computer.getByRole('heading', { name: 'Who read what' }).waitFor()
    await isWell(computer, 'readings-english')
    await computer.getByRole('button', { name: 'Sign out' }).click()
    await computer.getByText('You are signed out').waitFor()
    await phone.goto(`${town.url}${link}`)
    await phone.getByRole('heading', { name: 'ลิงก์นี้ใช้ไม่ได้แล้ว' }).waitFor()
    await isWell(phone, 'link-gone')
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('410')))
    expect(faults).toEqual([])
  }, 120_000)

  test('an integrity officer sets up the second step; a cookie set by hand opens the same door', async () => {
    await town.officer('ปราณี', ['integrity'])
    const [me] = await town.services.staff.find('ปราณี', town.clock.now)
    const token = await town.services.access.links.mint(me?.id ?? '', town.clock.now)
    const context = await device('phone')
    const page = await open(context)
    await page.goto(`${town.url}/console/link/${token}`)
    await page.getByRole('button', { name: 'ตกลง เข้าคอนโซล' }).click()
    await page.getByRole('heading', { name: 'ตั้งค่าการยืนยันขั้นที่สอง' }).waitFor()
    await isWell(page, 'second-set-up')
    await page.getByLabel('รหัส 6 หลัก').fill('000000')
    await page.getByRole('button', { name: 'ยืนยัน' }).click()
    await page.getByRole('alert').waitFor()
    await isWell(page, 'second-wrong')
    const app = appFrom({ text: await page.content() })
    await page.getByLabel('รหัส 6 หลัก').fill(app.codeAt(town.clock.now))
    await page.getByRole('button', { name: 'ยืนยัน' }).click()
    await page.getByRole('heading', { name: 'รหัสสำรอง' }).waitFor()
    await isWell(page, 'second-recovery')
    await page.getByRole('link', { name: 'จดแล้ว ไปต่อ' }).click()
    await page.getByRole('heading', { name: 'สวัสดี ปราณี' }).waitFor()

    const { browserCookie } = await signIn(town, { name: 'มาลี', roles: ['supervisor'] })
    const computer = await device('computer')
    await computer.addCookies([browserCookie])
    const desk = await open(computer)
    await town.services.access.readings.note(
      { staff: me?.id ?? '', what: 'case', id: 'none' },
      town.clock.now,
    )
    await desk.goto(`${town.url}/console/readings`)
    await desk.getByRole('cell', { name: 'ปราณี' }).waitFor()
    await isWell(desk, 'readings')
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('403')))
    expect(faults).toEqual([])
  }, 120_000)

  test('at twice the letter size and on a small screen nothing is cut off', async () => {
    const { browserCookie } = await signIn(town, { roles: ['supervisor'] })
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
    await context.addCookies([browserCookie])
    const page = await open(context)
    for (const path of ['start', 'let-in', 'readings', 'nowhere']) {
      await page.goto(`${town.url}/console/${path}`)
      await isWell(page, `small-${path}`)
    }
  }, 120_000)
})
