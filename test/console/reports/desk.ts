import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { SignedIn } from '../../support/console.js'
import type { Town } from '../../support/town.js'

/** Anything people wait for; scrypt takes its seconds, and a busy machine its own. */
const PATIENCE_MS = 20_000

/** An officer at the desk, in a browser of their own, working with eyes and fingers. */
export async function atDesk(
  browser: Browser,
  town: Pick<Town, 'url'>,
  who: SignedIn,
  size = { width: 1280, height: 900 },
) {
  const context: BrowserContext = await browser.newContext({ viewport: size, acceptDownloads: true })
  context.setDefaultTimeout(PATIENCE_MS)
  await context.addCookies([who.browserCookie])
  const page = await context.newPage()
  /** What the browser complained of: the policy broken, a script failed. */
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const go = async (hash = '#/') => {
    await page.goto('about:blank')
    await page.goto(`${town.url}/console/reports${hash}`)
  }

  return {
    page,
    context,
    complaints,
    press,
    go,
    sees: (words: string | RegExp) => page.locator('main').getByText(words).first().waitFor(),
    async makesKey(passphrase: string): Promise<string> {
      await page.getByLabel('รหัสผ่านของกุญแจ', { exact: true }).last().fill(passphrase)
      await page.getByLabel('พิมพ์รหัสผ่านอีกครั้ง').fill(passphrase)
      await press('ตกลง สร้างกุญแจ')
      await page.getByRole('heading', { name: 'สร้างกุญแจแล้ว' }).waitFor()
      return digitsOn(page)
    },
    /** The first time at this machine: the digits of the printed sheet. */
    async typesSheet(digits: string): Promise<void> {
      await page.getByLabel('รหัสตรวจกุญแจดอกแรก').fill(digits)
      await press('ตกลง ตรวจกับใบพิมพ์')
    },
    async unlocks(passphrase: string): Promise<void> {
      await page.getByLabel('รหัสผ่านของกุญแจ', { exact: true }).fill(passphrase)
      await press('ตกลง ปลดล็อก')
    },
    async downloads(link: string) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: link, exact: true }).click(),
      ])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
  }
}

export type AtDesk = Awaited<ReturnType<typeof atDesk>>

/** The fingerprint that stands big on the page. */
export const digitsOn = async (page: Page): Promise<string> =>
  (await page.locator('.fingerprint').first().innerText()).replace(/\D+/g, ' ').trim()
