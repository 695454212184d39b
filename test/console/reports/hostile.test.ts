import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { sealOfficerMessage } from '../../../src/sealed/officer-message.js'
import { samplePhoto } from '../../../src/simulator/stand-in/samples.js'
import { launch, withBrowser } from '../../simulator/flex/chromium.js'
import { person } from '../../sealed/support.js'
import { enter, type SignedIn } from '../../support/console.js'
import { integrityOfficers } from '../../support/integrity.js'
import { createTown, days, hours, type Town } from '../../support/town.js'
import { type AtDesk, atDesk } from './desk.js'
import { answers, reports, says } from './reporter.js'

const SHOTS = process.env.SCREENSHOTS
jest.setTimeout(60_000)

/** What has got past careless pages before. Each must stand on the page letter by letter. */
const PAYLOADS = [
  '<script>globalThis.caught = 1</script>',
  '<img src=x onerror="globalThis.caught = 2">',
  '<svg/onload=globalThis.caught=3>',
  '"><iframe srcdoc="<script>parent.caught=4</script>"></iframe>',
  '<a href="javascript:globalThis.caught=5">กดที่นี่</a>',
  '<style>*{display:none!important}</style>',
  '<form action=//evil><input name=passphrase type=password autofocus>',
  '{{constructor.constructor("globalThis.caught=6")()}} ${globalThis.caught=7}',
  '</p></li></ol><meta http-equiv=refresh content="0;url=//evil">',
  '\u202Eเรียงกลับ\u202C \u0000 &lt;b&gt; &#x3C;script&#x3E;',
  '__proto__ constructor toString',
]

withBrowser('an officer reads what hostile people have written', () => {
  let town: Town
  let browser: Browser
  let office: Awaited<ReturnType<typeof integrityOfficers>>
  let me: SignedIn
  let desk: AtDesk
  const opens = async (at: AtDesk, caseId: string) => {
    await at.go(`#/case/${caseId}`)
    await at.unlocks(office.first.passphrase)
    await at.page.locator('.thread').waitFor()
  }
  const shot = async (at: AtDesk, name: string) => {
    if (!SHOTS) return
    await mkdir(SHOTS, { recursive: true })
    await at.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true })
  }
  const pieces = () => town.services.database.db.collection('confidential_pieces')
  const axe = async ({ page }: AtDesk) =>
    (
      await new AxeBuilder({ page })
        // Contrast is meant to be low there; screen readers are not shown it (WCAG 1.4.3, incidental).
        .exclude('.watermark')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
    ).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)

  beforeAll(async () => {
    ;[town, browser] = await Promise.all([createTown({ publicUrl: 'http://127.0.0.1' }), launch()])
    office = await integrityOfficers(town, 2, { escrow: true })
    me = await enter(town, office.first.id)
    desk = await atDesk(browser, town, me)
    await desk.go()
    await desk.typesSheet(office.firstFingerprint)
    await desk.sees('ยังไม่มีเรื่องที่คุณเปิดได้')
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  }, 30_000)

  test('markup is shown as text, and nothing of it runs', async () => {
    const report = await reports(town, {
      pieces: [
        ...PAYLOADS.map(says),
        ...PAYLOADS.slice(0, 2).map((text) => answers('what', text)),
        { type: 'photo', body: { mime: 'image/png', name: PAYLOADS[1] }, bytes: samplePhoto },
        {
          type: 'photo',
          body: { mime: 'image/jpeg' },
          bytes: Buffer.from('<svg onload="globalThis.caught=8"/>'),
        },
        {
          type: 'file',
          body: { mime: 'application/pdf', name: PAYLOADS[0] },
          bytes: Buffer.from('<script>caught=9</script>'),
        },
      ],
    })
    await opens(desk, report.caseId)
    const shown = await desk.page.locator('.bubble .words').allTextContents()
    for (const [i, payload] of PAYLOADS.entries()) {
      const seen = shown[i + 1] ?? ''
      // Only addresses are changed, so that they can't be tapped.
      expect(seen.replaceAll('[.]', '.').replaceAll('[:]', ':')).toBe(payload)
    }
    for (const name of ['เปิดรูป', 'เปิดรูป', 'เปิดไฟล์ PDF']) await desk.press(name)
    await desk.page.locator('.thread a[download]').nth(2).waitFor()
    await desk.sees('ไฟล์นี้เปิดเป็นรูปไม่ได้')
    const inside = await desk.page.evaluate(() => ({
      caught: 'caught' in globalThis,
      odd: [...document.querySelectorAll('.thread *')].map((one) => one.localName),
      images: [...document.images].map(({ src }) => src.slice(0, 5)),
      links: [...document.querySelectorAll<HTMLAnchorElement>('.thread a')].map((a) => [
        a.href.slice(0, 5),
        a.download,
      ]),
    }))
    expect(inside.caught).toBe(false)
    expect(new Set(inside.odd)).toEqual(
      new Set(['li', 'p', 'img', 'a', 'button'].filter((n) => inside.odd.includes(n))),
    )
    expect(inside.images).toEqual(['blob:'])
    expect(inside.links).toEqual([
      ['blob:', 'reporter-0014.png'],
      ['blob:', 'reporter-0015.jpg'],
      ['blob:', 'reporter-0016.pdf'],
    ])
    await shot(desk, '20-payloads')
    expect(desk.complaints).toEqual([])
  })

  test('altered, swapped and forged pieces are refused by themselves; the others stand, and can be answered', async () => {
    const report = await reports(town, {
      pieces: [says('ข้อความที่ดี'), says('จะถูกแก้ไข'), says('จะถูกสลับ ก'), says('จะถูกสลับ ข')],
    })
    const { caseId } = report
    const piece = async (seq: number) => {
      const found = await pieces().findOne({ caseId, role: 'reporter', seq })
      return { _id: found?._id, sealed: Buffer.from(found?.sealed.buffer) }
    }
    const altered = await piece(2)
    altered.sealed[altered.sealed.length - 5]! ^= 1
    const [a, b] = [await piece(3), await piece(4)]
    await pieces().updateOne({ _id: altered._id }, { $set: { sealed: altered.sealed } })
    await pieces().updateOne({ _id: a._id }, { $set: { sealed: b.sealed } })
    await pieces().updateOne({ _id: b._id }, { $set: { sealed: a.sealed } })
    const impostor = await person(office.first.id)
    const forged = await sealOfficerMessage(
      { v: 1, caseId, seq: 0, role: 'officer', type: 'text', body: { text: 'ถอนเรื่องเถอะ' } },
      [office.first.officer.recipient],
      impostor.signer,
    )
    const { channel } = town.services
    await channel.add({ caseId, seq: 0, role: 'officer', type: 'text', sealed: forged, by: office.first.id })

    await opens(desk, caseId)
    await desk.sees('ข้อความที่ดี')
    expect(await desk.page.locator('.refused code').allTextContents()).toEqual([
      'unopenable',
      'misplaced',
      'misplaced',
      'forged',
    ])
    expect(await desk.page.locator('.thread').innerText()).not.toContain('ถอนเรื่องเถอะ')
    await shot(desk, '21-refused')
    await desk.press('ส่งคำตอบ')
    await desk.sees('ส่งคำตอบแล้ว')
  })

  test('a server that shows a shorter roster, or other keys, is not believed', async () => {
    for (const alter of [
      (keys: { entries: unknown[] }) => ({ ...keys, entries: keys.entries.slice(0, -1) }),
      (keys: { entries: unknown[] }) => ({ ...keys, entries: [], firstFingerprint: '' }),
      () => ({ entries: [{ statement: '<b>', signature: 'x' }], firstFingerprint: office.firstFingerprint }),
    ]) {
      await desk.page.route('**/api/desk', async (route) => {
        const response = await route.fetch()
        const json = await response.json()
        await route.fulfill({
          response,
          json: { ...json, keys: { salt: json.keys.salt, ...alter(json.keys) } },
        })
      })
      await desk.go()
      await desk.sees('หยุดก่อน บัญชีกุญแจไม่ตรง')
      expect(await desk.page.locator('main').getByRole('textbox').count()).toBe(0)
      expect(await desk.page.locator('main a').count()).toBe(0)
      await shot(desk, '22-stop')
      await desk.page.unroute('**/api/desk')
    }
    await desk.go()
    await desk.sees('ปลดล็อกเพื่ออ่าน')
  })

  test('and neither is a database in which the last line of the roster was altered', async () => {
    const roster = town.services.database.db.collection<{ _id: number; signature: string }>(
      'confidential_roster',
    )
    const last = await roster.findOne({}, { sort: { _id: -1 } })
    await roster.updateOne({ _id: last?._id ?? -1 }, { $set: { signature: '0'.repeat(128) } })
    try {
      await desk.go()
      await desk.sees('หยุดก่อน บัญชีกุญแจไม่ตรง')
    } finally {
      await roster.updateOne({ _id: last?._id ?? -1 }, { $set: { signature: last?.signature ?? '' } })
    }
  })

  test('the reader’s name and the day stand over what is read', async () => {
    const { caseId } = await reports(town, { pieces: [says('อ่านแล้วต้องรู้ว่าใครอ่าน')] })
    await opens(desk, caseId)
    const mark = desk.page.locator('.watermark')
    const drawn = decodeURIComponent(await mark.evaluate((one) => getComputedStyle(one).backgroundImage))
    expect(drawn).toContain(`>${office.first.name} · 16 พ.ย. 2569</text>`)
    const [over, words] = await Promise.all([mark.boundingBox(), desk.page.locator('.thread').boundingBox()])
    expect((over?.y ?? 0) + (over?.height ?? 0)).toBeGreaterThanOrEqual(
      (words?.y ?? 0) + (words?.height ?? 0),
    )
    // The policy lets it be drawn: without it the same place looks otherwise.
    const seen = await desk.page.locator('.paper').screenshot()
    await mark.evaluate((one) => one.remove())
    expect(seen.equals(await desk.page.locator('.paper').screenshot())).toBe(false)
  })

  test('left alone for a quarter of an hour, the desk locks and forgets what it showed', async () => {
    const { caseId } = await reports(town, { pieces: [says('ไม่ควรค้างบนจอ')] })
    const alone = await atDesk(browser, town, me)
    await alone.page.clock.install()
    await alone.go()
    await alone.typesSheet(office.firstFingerprint)
    await alone.sees('ปลดล็อกเพื่ออ่าน')
    await opens(alone, caseId)
    await alone.sees('ไม่ควรค้างบนจอ')
    await alone.page.clock.runFor(14 * 60_000)
    await alone.sees('ไม่ควรค้างบนจอ')
    await alone.page.clock.runFor(2 * 60_000)
    await alone.sees('ล็อกแล้วเพราะไม่มีการใช้งาน 15 นาที')
    expect(await alone.page.locator('body').innerText()).not.toContain('ไม่ควรค้างบนจอ')
    await alone.context.close()
  })

  test('a reporter who wished to be told is told with the evening post; the officer never learns who', async () => {
    const resident = town.resident('ผู้แจ้งลับ')
    const { caseId } = await reports(town, {
      pieces: [says('บอกด้วยเมื่อตอบ')],
      replyTo: { userId: resident.id },
    })
    const { postbag } = { postbag: town.services.database.db.collection('postbag') }
    const before = await postbag.countDocuments()
    const heard: string[] = []
    desk.page.on(
      'response',
      (response) =>
        void response.text().then(
          (text) => heard.push(text),
          () => undefined,
        ),
    )
    await opens(desk, caseId)
    expect(await desk.page.getByLabel('ฝากแจ้งผู้แจ้ง').isChecked()).toBe(true)
    await desk.press('ส่งคำตอบ')
    await desk.sees('ส่งคำตอบแล้ว')
    expect(await postbag.countDocuments()).toBe(before + 1)
    expect(heard.join('')).not.toContain(resident.id)
  })

  test('an export opens with the age command alone', async () => {
    if (spawnSync('age', ['--version']).status !== 0) return
    const { caseId } = await reports(town, {
      pieces: [says('ส่งออกทั้งเรื่อง'), { type: 'photo', body: { mime: 'image/png' }, bytes: samplePhoto }],
    })
    await opens(desk, caseId)
    await desk.press('เตรียมไฟล์ส่งออก')
    const { name, path } = await desk.downloads('เก็บไฟล์ส่งออก')
    expect(name).toBe(`case-${caseId.slice(0, 4).toUpperCase()}.tar.age`)
    const key = `${path}.key`
    await writeFile(key, `${office.first.keys.identity}\n`, { mode: 0o600 })
    const read = (command: string) => execFileSync('sh', ['-ec', command], { cwd: dirname(path) })
    const text = read(`age -d -i ${key} ${path} | tar -xO case.txt`).toString()
    expect(text).toContain('ส่งออกทั้งเรื่อง')
    expect(read(`age -d -i ${key} ${path} | tar -xO reporter-0002.png`).equals(samplePhoto)).toBe(true)
  })

  test('new keys: what was sealed to the old ones stays readable', async () => {
    const { caseId } = await reports(town, { pieces: [says('เรื่องก่อนเปลี่ยนกุญแจ')] })
    const other = office.officers[1]
    if (!other) throw new Error('two officers')
    const second = await atDesk(browser, town, await enter(town, other.id))
    await second.go('#/keys')
    await second.typesSheet(office.firstFingerprint)
    await second.unlocks(other.passphrase)
    await second.page.getByText('เปลี่ยนกุญแจของฉัน').click()
    const fresh = 'รหัสใหม่ ยาวพอ จำง่าย'
    await second.page.getByLabel('รหัสผ่านของกุญแจ', { exact: true }).fill(fresh)
    await second.page.getByLabel('พิมพ์รหัสผ่านอีกครั้ง').fill(fresh)
    await second.press('ตกลง เปลี่ยนกุญแจ')
    await second.page.getByText('กำลังสร้างและล็อกกุญแจ').waitFor({ state: 'detached' })
    const after = await reports(town, { pieces: [says('เรื่องหลังเปลี่ยนกุญแจ')] })
    for (const [id, words] of [
      [caseId, 'เรื่องก่อนเปลี่ยนกุญแจ'],
      [after.caseId, 'เรื่องหลังเปลี่ยนกุญแจ'],
    ]) {
      await second.go(`#/case/${id}`)
      await second.unlocks(fresh)
      await second.sees(words ?? '')
    }
    expect(second.complaints).toEqual([])
    await second.context.close()
  })

  test.each([
    ['desktop', { width: 1280, height: 900 }, days(5)],
    ['phone', { width: 390, height: 844 }, hours(1)],
  ])('every part can be used by everybody, on a %s', async (name, size, later) => {
    const { caseId } = await reports(town, {
      pieces: [
        answers('what', 'เรียกรับเงินค่าใบอนุญาต'),
        { type: 'photo', body: { mime: 'image/png' }, bytes: samplePhoto },
      ],
    })
    await town.later(later)
    // Sessions end meanwhile, as they should.
    const at = await atDesk(browser, town, await enter(town, office.first.id, me.app), size)
    await at.go()
    expect(await axe(at)).toEqual([])
    await at.typesSheet(office.firstFingerprint)
    await at.sees('เกินกำหนด 2 วัน')
    await shot(at, `30-${name}-list`)
    expect(await axe(at)).toEqual([])
    await opens(at, caseId)
    await at.press('เปิดรูป')
    await at.page.locator('.thread img').waitFor()
    await shot(at, `31-${name}-case`)
    expect(await axe(at)).toEqual([])
    const wide = await at.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    for (const part of ['keys', 'paper', 'sheet']) {
      await at.page.evaluate((hash) => void (location.hash = hash), `#/${part}`)
      await at.page.locator('#desk h2').first().waitFor()
      await shot(at, `32-${name}-${part}`)
      expect(await axe(at)).toEqual([])
    }
    await at.page.goto(`${town.url}/console/reports?lang=en`)
    await at.sees('Unlock to read')
    await at.sees('2 days overdue')
    expect(await axe(at)).toEqual([])
    await shot(at, `33-${name}-english`)
    expect(at.complaints).toEqual([])
    await at.context.close()
  })
})
