import type { Locator, Page } from 'playwright-core'

/** Anything people wait for; a machine busy with other tests needs its time. */
const PATIENCE_MS = 20_000

/** U+2060 keeps names and numbers on one line (`line/flex/unbroken.ts`); eyes don't see it. */
export const asSeen = (text: string | null): string => (text ?? '').replaceAll('\u2060', '')
const saying = (words: string) =>
  new RegExp(
    [...words]
      .map((letter) =>
        letter === ' ' ? String.raw`\s+` : letter.replace(/[\\^$.*+?()[\]{}|]/, String.raw`\$&`),
      )
      .join('\u2060?'),
  )

/** One person's phone on the simulator's page, worked with eyes and fingers: what is waited for is what is seen. */
export async function phoneOf(page: Page, name: string) {
  await page.locator('.rail').getByRole('button', { name }).first().click()
  const phone = page.locator('.phone').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await phone.waitFor()

  const tapOn = (button: Locator) => button.last().click({ timeout: PATIENCE_MS })

  return {
    phone,
    /** Presses the lowest button on the phone that says exactly this: on a card, below it, or of the rich menu. */
    tap: (label: string) => tapOn(phone.getByRole('button', { name: label, exact: true })),
    /** Presses something that holds these words, such as a line of a list. */
    tapLine: (words: string) =>
      tapOn(phone.locator('.talk [role=button]').filter({ hasText: saying(words) })),
    async attach(what: string): Promise<void> {
      await phone.getByRole('button', { name: 'แนบ', exact: true }).click()
      await phone.locator('.attach').getByRole('button', { name: what, exact: true }).click()
    },
    async write(text: string): Promise<void> {
      await phone.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).fill(text)
      await phone.getByRole('button', { name: 'ส่ง', exact: true }).click()
    },
    /** The newest message of the municipality that says this, after whatever this person did last. */
    async sees(words: string): Promise<Locator> {
      const row = phone
        .locator('.row.bot:not(:has(~ .row.mine))')
        .filter({ hasText: saying(words) })
        .last()
      await row.waitFor({ timeout: PATIENCE_MS })
      return row
    },
  }
}

export type Phone = Awaited<ReturnType<typeof phoneOf>>
