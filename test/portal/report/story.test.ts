import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import sharp from 'sharp'
import { createListener } from '../../../src/app.js'
import { caseIdOf } from '../../../src/portal/report/case-id.js'
import type { Envelope } from '../../../src/sealed/envelope.js'
import { sealOfficerMessage } from '../../../src/sealed/officer-message.js'
import { deriveReporterKey } from '../../../src/sealed/reporter-key.js'
import { appendToRoster } from '../../../src/sealed/roster-signing.js'
import { open } from '../../../src/sealed/seal.js'
import { stretchOnServer } from '../../../src/sealed/server/receipt-lookup.js'
import { launch, withBrowser } from '../../simulator/flex/chromium.js'
import { type IntegrityOfficer, integrityOfficers } from '../../support/integrity.js'
import { createTown, type Town } from '../../support/town.js'

const WORDS = 'หัวหน้างานเรียกเงินสามหมื่นที่ร้านก๋วยเตี๋ยว'
const GPS_CANARY = 'CANARY-19-10-North'
const PATIENCE = { timeout: 20_000 }

withBrowser('a frightened person opens the report page', () => {
  let town: Town
  let http: Server
  let url: string
  let office: Awaited<ReturnType<typeof integrityOfficers>>
  let browser: Browser
  const faults: string[] = []
  const opened: BrowserContext[] = []

  beforeAll(async () => {
    ;[town, browser] = await Promise.all([createTown(), launch()])
    office = await integrityOfficers(town, 3, { escrow: true })
    http = createServer(createListener(town.services))
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  }, 90_000)
  afterAll(async () => {
    await browser?.close()
    http?.closeAllConnections()
    await new Promise((resolve) => http.close(resolve))
    await town?.stop()
  })

  /** A small old phone, with nothing in it. */
  async function phone(width = 360): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 740 }, locale: 'th-TH' })
    opened.push(context)
    const page = await context.newPage()
    page.on('console', (message) => {
      // A line cut on purpose is noted by the browser too.
      if (message.type() === 'error' && !message.text().includes('Failed to load resource'))
        faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    return page
  }
  const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click(PATIENCE)
  const sees = (page: Page, words: string) => page.getByText(words).first().waitFor(PATIENCE)
  const at = (page: Page, title: string) =>
    page.getByRole('heading', { name: title, level: 1 }).waitFor(PATIENCE)

  async function fitsAndIsAccessible(page: Page): Promise<void> {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  }

  /** A photo as a phone takes it: with the place it was taken. */
  const photo = (colour: string) =>
    sharp({ create: { width: 1200, height: 900, channels: 3, background: colour } })
      .jpeg()
      .withExif({
        IFD0: { ImageDescription: GPS_CANARY, Make: 'CanaryPhone' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 10/1 0/1' },
      })
      .toBuffer()

  /** Everything the officer can read of a case, in order. */
  async function asOfficer(officer: IntegrityOfficer, caseId: string): Promise<Envelope[]> {
    const { pieces } = await town.services.channel.readAs(officer.id, caseId)
    const mine = pieces.filter(({ role }) => role === 'reporter').sort((a, b) => a.seq - b.seq)
    return Promise.all(
      mine.map(({ sealed, seq, type }) =>
        open(sealed, officer.keys.identity, { caseId, seq, type, role: 'reporter' }),
      ),
    )
  }
  /** The case a receipt leads to. */
  async function caseOf(receipt: string): Promise<string> {
    const salt = Buffer.from((await town.services.channel.publicKeys()).salt, 'hex')
    return caseIdOf((await deriveReporterKey(receipt, salt, stretchOnServer)).authKey)
  }
  async function answers(officer: IntegrityOfficer, caseId: string, text: string, seq: number) {
    const { reporter, next } = await town.services.channel.readAs(officer.id, caseId)
    const common = { v: 1, caseId, role: 'officer' } as const
    const pieces = [
      { ...common, seq, type: 'text', body: { text } },
      {
        ...common,
        seq: seq + 1,
        type: 'meta',
        body: { about: String(seq), read: String(next.reporter), on: '2026-11-17' },
      },
    ] as const
    for (const piece of pieces) {
      const sealed = await sealOfficerMessage(piece, [reporter, officer.officer.recipient], officer.signer)
      const { type } = piece
      await town.services.channel.add({
        caseId,
        seq: piece.seq,
        role: 'officer',
        type,
        sealed,
        by: officer.id,
      })
    }
  }

  async function writesAReport(page: Page): Promise<void> {
    await page.goto(`${url}/report`)
    await tap(page, 'แจ้งเรื่องใหม่')
    await at(page, 'เรื่องนี้เกี่ยวกับเจ้าหน้าที่รับเบาะแสคนใดไหม')
    await tap(page, 'ต่อไป')
    await page.getByRole('textbox').fill(WORDS)
    await tap(page, 'ต่อไป')
    for (const title of ['เกิดขึ้นเมื่อไร', 'เกิดขึ้นที่ไหน', 'เป็นเงินหรือทรัพย์สินเท่าไร']) {
      await at(page, title)
      await tap(page, 'ข้าม')
    }
    await at(page, 'มีรูปหรือเอกสารไหม')
  }
  async function receiptOn(page: Page): Promise<string> {
    await at(page, 'ส่งแล้วค่ะ จดรหัสนี้ไว้')
    const groups = await page.locator('.receipt span').allInnerTexts()
    expect(groups).toHaveLength(5)
    return groups.join('').replace(/\s/g, '')
  }
  async function typesBack(page: Page, receipt: string): Promise<void> {
    await tap(page, 'จดแล้ว ต่อไป')
    await page.getByRole('textbox').fill(receipt)
    await tap(page, 'ยืนยันรหัส')
  }
  async function comesBack(page: Page, receipt: string): Promise<void> {
    await page.goto(`${url}/report`)
    await tap(page, 'มีรหัสแล้ว อ่านคำตอบ')
    await page.getByRole('textbox').fill(receipt)
    await tap(page, 'ต่อไป')
  }

  test('reports with photos while the line breaks, keeps the receipt, and comes back for the answer', async () => {
    const page = await phone()
    await page.goto(`${url}/report`)
    await sees(page, 'ไม่มีช่องทางใดรับประกันได้ว่าจะไม่มีใครรู้ว่าเป็นคุณ')
    await tap(page, 'แจ้งเรื่องใหม่')

    // Whom it concerns: one officer and the escrow holder are left out.
    await at(page, 'เรื่องนี้เกี่ยวกับเจ้าหน้าที่รับเบาะแสคนใดไหม')
    await page.getByRole('checkbox', { name: 'นิติกร 2' }).check()
    await page.getByRole('checkbox', { name: /ประธานสภาทนายความ/ }).uncheck()
    await sees(page, 'ผู้เปิดอ่านได้มีเพียงเจ้าหน้าที่รับเบาะแส 2 คน')
    await fitsAndIsAccessible(page)
    await tap(page, 'ต่อไป')

    await at(page, 'เกิดอะไรขึ้น')
    await tap(page, 'ต่อไป')
    await sees(page, 'เล่าสั้น ๆ ก่อนนะคะ')
    await page.getByRole('textbox').fill(WORDS)
    await fitsAndIsAccessible(page)
    await tap(page, 'ต่อไป')
    await at(page, 'เกิดขึ้นเมื่อไร')
    await page.getByRole('textbox').fill('เดือนที่แล้ว')
    await tap(page, 'ต่อไป')
    await at(page, 'เกิดขึ้นที่ไหน')
    await tap(page, 'ข้าม')
    await at(page, 'เป็นเงินหรือทรัพย์สินเท่าไร')
    await tap(page, 'ข้าม')

    // Evidence: one photo drawn anew, one kept as it is, one PDF.
    await at(page, 'มีรูปหรือเอกสารไหม')
    const jpeg = 'image/jpeg'
    await page.locator('input[type=file]').setInputFiles([
      { name: 'IMG-canary-name.jpg', mimeType: jpeg, buffer: await photo('#884422') },
      { name: 'second.jpg', mimeType: jpeg, buffer: await photo('#228844') },
      { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
    ])
    await sees(page, 'ไฟล์ PDF 3')
    expect(await page.getByRole('button', { name: 'ต่อไป', exact: true }).isDisabled()).toBe(true)
    await page.getByRole('checkbox', { name: 'ส่งไฟล์นี้ทั้งที่อาจมีชื่อติดไป' }).check()
    await page.getByRole('checkbox', { name: 'เก็บต้นฉบับเป็นหลักฐาน' }).nth(1).check()
    await fitsAndIsAccessible(page)
    await tap(page, 'ต่อไป')

    // The summary counts and can be changed with one tap, without showing a word.
    await at(page, 'ตรวจดูก่อนส่ง')
    await sees(page, 'พร้อมส่ง 2 คำตอบ 2 รูป 1 ไฟล์ PDF')
    expect(await page.locator('main').innerText()).not.toContain(WORDS)
    await fitsAndIsAccessible(page)
    await tap(page, 'แก้ไข ที่ไหน')
    await page.getByRole('textbox').fill('ตลาดเช้า')
    await tap(page, 'ต่อไป')
    await sees(page, 'พร้อมส่ง 3 คำตอบ 2 รูป 1 ไฟล์ PDF')

    // The line breaks twice: once before a piece arrives, once after it has, with the answer lost.
    const sent: string[] = []
    let nth = 0
    await page.route('**/report/api/pieces/**', async (route: Route) => {
      nth += 1
      sent.push(new URL(route.request().url()).pathname)
      if (nth === 2) return route.abort()
      if (nth === 4) {
        await route.fetch()
        return route.abort()
      }
      return route.continue()
    })
    await tap(page, 'ยืนยันส่ง')
    await sees(page, 'อินเทอร์เน็ตขาดช่วง')
    const receipt = await receiptOn(page)
    await fitsAndIsAccessible(page)
    expect(sent).toHaveLength(9)

    // Typed back: first with a slip, then as it is.
    const slip = receipt.slice(0, 9) + ((Number(receipt[9]) + 1) % 10) + receipt.slice(10)
    await typesBack(page, slip)
    await sees(page, 'ยังไม่ตรงค่ะ ดูกลุ่มที่ 3 อีกครั้ง')
    await fitsAndIsAccessible(page)
    await tap(page, 'ย้อนกลับไปดูรหัส')
    expect(await receiptOn(page)).toBe(receipt)
    await typesBack(page, receipt.replace(/(.{4})/g, '$1 '))
    await at(page, 'รหัสตรงกันค่ะ')
    await sees(page, 'เจ้าหน้าที่มีกำหนดตอบรับภายในวันที่ 19 พ.ย. 2569')
    await fitsAndIsAccessible(page)

    // The officers who may read have everything once, and nothing of the camera's but where it was asked for.
    const [first, second] = office.officers
    if (!first || !second) throw new Error('three officers')
    const caseId = await caseOf(receipt)
    const got = await asOfficer(first, caseId)
    expect(got.map(({ type }) => type)).toEqual([
      'meta',
      'answer',
      'answer',
      'answer',
      'photo',
      'photo',
      'file',
    ])
    expect(got[0]?.body).toEqual({ concerns: [second.id], names: [second.name], escrow: 'no' })
    expect(got[1]?.body).toEqual({ question: 'what', text: WORDS })
    const bytesOf = (i: number) => {
      const one = got[i]
      return Buffer.from(one && 'bytes' in one ? one.bytes : [])
    }
    expect(/CANARY|CanaryPhone|Exif/.test(bytesOf(4).toString('latin1'))).toBe(false)
    expect((await sharp(bytesOf(4)).metadata()).width).toBe(1200)
    expect(bytesOf(5).includes(GPS_CANARY)).toBe(true)
    expect(bytesOf(6).includes('%PDF')).toBe(true)
    expect(JSON.stringify(got.map(({ body }) => body))).not.toMatch(/IMG-canary-name|second\.jpg|paper\.pdf/)
    expect(await town.services.channel.casesOf(second.id)).toEqual([])
    expect(office.escrow).toBeDefined()
    const { pieces } = await town.services.channel.readAs(first.id, caseId)
    for (const excluded of [second.keys.identity, office.escrow?.identity ?? '']) {
      const [piece] = pieces
      if (!piece) throw new Error('no piece')
      const place = { caseId, seq: piece.seq, type: piece.type, role: 'reporter' } as const
      await expect(open(piece.sealed, excluded, place)).rejects.toThrow()
    }

    // An officer answers; the reporter reads it on another day, in another browser, and adds something.
    await answers(first, caseId, 'ได้รับเรื่องแล้ว ช่วยเล่าว่าใครอยู่ด้วย', 0)
    await town.services.channel.move(first.id, caseId, 'acknowledge', '2026-11-17')
    const later = await phone(320)
    await comesBack(later, receipt)
    await sees(later, 'เจ้าหน้าที่รับเรื่องแล้วเมื่อ 17 พ.ย. 2569')
    await sees(later, 'ได้รับเรื่องแล้ว ช่วยเล่าว่าใครอยู่ด้วย')
    await sees(later, WORDS)
    await fitsAndIsAccessible(later)
    await later.getByRole('textbox', { name: 'ข้อความ' }).fill('มีพนักงานขับรถอยู่ด้วย')
    await tap(later, 'ส่งเพิ่ม')
    await sees(later, 'ส่งถึงเจ้าหน้าที่แล้วค่ะ')
    expect(await later.locator('.said li').last().innerText()).toContain('มีพนักงานขับรถอยู่ด้วย')
    expect((await asOfficer(first, caseId)).at(-1)?.body).toEqual({ text: 'มีพนักงานขับรถอยู่ด้วย' })
    const added = (await town.services.channel.readAs(first.id, caseId)).pieces.find(
      ({ role, seq }) => role === 'reporter' && seq === 7,
    )
    const place = { caseId, seq: 7, type: 'text', role: 'reporter' } as const
    await expect(open(added?.sealed ?? new Uint8Array(), second.keys.identity, place)).rejects.toThrow()

    // Nothing stays on either phone.
    for (const one of [page, later]) {
      const left = await one.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
      expect(left).toEqual([0, 0, ''])
      expect(await one.context().cookies()).toEqual([])
    }
    expect(faults).toEqual([])
  }, 180_000)

  /** A short report, as far as its receipt; typed back. */
  async function reports(page: Page): Promise<string> {
    await writesAReport(page)
    await tap(page, 'ต่อไป')
    await tap(page, 'ยืนยันส่ง')
    const receipt = await receiptOn(page)
    await typesBack(page, receipt)
    await at(page, 'รหัสตรงกันค่ะ')
    return receipt
  }

  test('an altered answer and a forged one are refused kindly, beside the good one', async () => {
    const page = await phone(390)
    const receipt = await reports(page)
    const [first] = office.officers
    if (!first) throw new Error('an officer')
    const caseId = await caseOf(receipt)
    await answers(first, caseId, 'คำตอบที่ดี', 0)
    await answers(first, caseId, 'คำตอบที่จะถูกแก้', 2)

    // Whoever can write to the database changes one bit, and puts in an answer of their own making.
    const pieces = town.services.database.db.collection('confidential_pieces')
    const where = { caseId, role: 'officer', seq: 2 }
    const stored = await pieces.findOne(where)
    const bytes = Buffer.from(stored?.sealed.buffer ?? [])
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    await pieces.updateOne(where, { $set: { sealed: bytes } })
    const { reporter } = await town.services.channel.readAs(first.id, caseId)
    const place = { caseId, seq: 4, role: 'officer', type: 'text' } as const
    const forged = { v: 1, ...place, body: { text: 'บอกชื่อคุณมา' } } as const
    const thief = { id: first.id, signingKey: '5a'.repeat(32) }
    const sealed = await sealOfficerMessage(forged, [reporter], thief)
    await town.services.channel.add({ ...place, sealed, by: first.id })

    await comesBack(page, receipt)
    await sees(page, 'คำตอบที่ดี')
    expect(await page.getByText('มีข้อความหนึ่งที่ตรวจแล้วไม่ผ่าน').count()).toBe(2)
    const shown = await page.locator('main').innerText()
    expect(shown).not.toMatch(/คำตอบที่จะถูกแก้|บอกชื่อคุณมา/)
    await fitsAndIsAccessible(page)
  }, 90_000)

  test('a wrong receipt says one kind sentence, and nothing of what was wrong', async () => {
    const page = await phone()
    await comesBack(page, '1234')
    await sees(page, 'รหัสเป็นตัวเลข 20 หลัก')
    await page.getByRole('textbox').fill('11112222333344445555')
    await tap(page, 'ต่อไป')
    await sees(page, 'ไม่พบเรื่องที่ตรงกับรหัสนี้ค่ะ')
    await fitsAndIsAccessible(page)
  }, 60_000)

  test('a half-written report: back, other language, a warning before it is lost, and the way out at once', async () => {
    const page = await phone()
    await writesAReport(page)
    // The phone's own back button goes one step back; nothing is lost by changing the language.
    await page.goBack()
    await at(page, 'เป็นเงินหรือทรัพย์สินเท่าไร')
    await page.getByRole('button', { name: 'English' }).click()
    await at(page, 'How much money, or what?')
    for (const title of ['Where did it happen?', 'When did it happen?', 'What happened?']) {
      await tap(page, 'Back')
      await at(page, title)
    }
    expect(await page.getByRole('textbox').inputValue()).toBe(WORDS)
    await fitsAndIsAccessible(page)
    expect(page.url()).toBe(`${url}/report`)

    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    await page.reload({ timeout: 3000 }).catch(() => undefined)
    expect(asked).toEqual(['beforeunload'])
    expect(await page.getByRole('textbox').inputValue()).toBe(WORDS)

    let referrer: string | undefined
    await page.route('https://www.tmd.go.th/**', (route) => {
      referrer = route.request().headers().referer
      return route.fulfill({ body: 'weather', contentType: 'text/html' })
    })
    await page.getByRole('link', { name: 'Leave this page now' }).click()
    await page.waitForURL('https://www.tmd.go.th/')
    expect(asked).toHaveLength(1)
    expect(referrer).toBeUndefined()
  }, 60_000)

  test('nobody left to read it: 1205 instead of a way on', async () => {
    const page = await phone()
    await page.goto(`${url}/report`)
    await tap(page, 'แจ้งเรื่องใหม่')
    for (const { name } of office.officers) await page.getByRole('checkbox', { name }).check()
    await sees(page, 'ระบบจึงไม่รับและไม่เก็บเรื่องนี้ไว้')
    expect(await page.getByRole('button', { name: 'ต่อไป', exact: true }).count()).toBe(0)
    expect(await page.getByRole('link', { name: /1205/ }).getAttribute('href')).toBe('tel:1205')
    await fitsAndIsAccessible(page)
  }, 60_000)

  test('a roster altered on its way closes the page, with the reason and 1205', async () => {
    const page = await phone()
    await page.route('**/report/api/keys', async (route) => {
      const answer = await route.fetch()
      const keys = await answer.json()
      keys.entries[1].statement = keys.entries[1].statement.replace('นิติกร 2', 'นิติกร X')
      return route.fulfill({ response: answer, json: keys })
    })
    await page.goto(`${url}/report`)
    await sees(page, 'บัญชีกุญแจเจ้าหน้าที่ถูกเปลี่ยนแปลง')
    expect(await page.getByRole('button', { name: 'แจ้งเรื่องใหม่' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'มีรหัสแล้ว อ่านคำตอบ' }).count()).toBe(0)
    await fitsAndIsAccessible(page)
  }, 60_000)

  test('a script that is not the one on the page does not run, and without script 1205 is still there', async () => {
    const page = await phone()
    await page.route('**/report/report.js', async (route) => {
      const answer = await route.fetch()
      return route.fulfill({ response: answer, body: `${await answer.text()}\n` })
    })
    await page.goto(`${url}/report`)
    await sees(page, 'ถ้าปุ่มไม่ขึ้นในครู่เดียว')
    expect(await page.getByRole('button').count()).toBe(0)

    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${url}/report?lang=en`)
    await plain.locator('noscript p').filter({ hasText: 'call 1205' }).waitFor(PATIENCE)
    expect(await plain.getByText('Preparing this page').isVisible()).toBe(false)
    await plain.getByRole('link', { name: /1205/ }).waitFor()
    await context.close()
    // The browser has said why it did not run it.
    expect(faults.splice(0).join()).toContain('integrity')
  }, 60_000)

  test('reads well on a desk and at twice the size', async () => {
    const page = await phone(1280)
    await page.goto(`${url}/report`)
    await page.getByRole('button', { name: 'แจ้งเรื่องใหม่' }).waitFor()
    await page.getByText('ตรวจสอบหน้านี้ด้วยตัวเอง').click()
    await sees(page, office.firstFingerprint)
    await fitsAndIsAccessible(page)
    await page.setViewportSize({ width: 640, height: 400 })
    await fitsAndIsAccessible(page)
  }, 60_000)

  test('an answer signed by an officer who has since left is shown with a word of caution', async () => {
    const page = await phone()
    const receipt = await reports(page)
    const [first, , third] = office.officers
    if (!first || !third) throw new Error('three officers')
    const caseId = await caseOf(receipt)
    await answers(third, caseId, 'จะตรวจสอบให้', 0)
    const { entries, firstFingerprint } = await town.services.channel.publicKeys()
    const longer = await appendToRoster(
      entries,
      firstFingerprint,
      { act: 'retire', id: third.id },
      first.signer,
      '2026-11-16',
    )
    await town.services.channel.appendToRoster(longer.at(-1), first.id)
    await comesBack(page, receipt)
    await sees(page, 'จะตรวจสอบให้')
    await sees(page, 'ลงชื่อด้วยกุญแจเก่าที่เลิกใช้แล้ว')
    expect(faults).toEqual([])
  }, 90_000)
})
