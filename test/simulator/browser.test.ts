import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { messagingApi } from '@line/bot-sdk'
import express from 'express'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { simulatorRoutes } from '../../src/simulator/page/routes.js'
import { launch, withBrowser } from './flex/chromium.js'
import { type Event, type World, standInWithBot, stopAll } from './bot.js'

const card: messagingApi.FlexMessage = {
  type: 'flex',
  altText: 'ยืนยันเรื่องร้องเรียน',
  contents: {
    type: 'bubble',
    body: {
      type: 'box',
      layout: 'vertical',
      contents: [{ type: 'text', text: 'ไฟถนนดับ', weight: 'bold', size: 'lg', color: '#0F6B66', wrap: true }],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [
        {
          type: 'button',
          style: 'primary',
          color: '#0F6B66',
          action: { type: 'postback', label: 'ยืนยัน', data: 'yes' },
        },
      ],
    },
  },
  quickReply: {
    items: [
      { type: 'action', action: { type: 'message', label: 'ข้าม', text: 'ข้าม' } },
      { type: 'action', action: { type: 'location', label: 'ส่งตำแหน่ง' } },
      { type: 'action', action: { type: 'datetimepicker', label: 'วันที่พบ', data: 'day', mode: 'date' } },
    ],
  },
}

withBrowser('the simulator in a browser', () => {
  let browser: Browser
  let page: Page
  let world: World
  let server: Server
  const faults: string[] = []

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    world = await standInWithBot(async ({ replyToken = '' }: Event, { api }) => {
      await api.replyMessage({ replyToken, messages: [card] })
    })
    server = createServer(express().use(simulatorRoutes({ standIn: world.standIn })))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    faults.length = 0
  })
  afterEach(async () => {
    await page?.context().close()
    server.closeAllConnections()
    server.close()
    await stopAll()
    expect(faults).toEqual([])
  })

  async function open(width: number, height = 800, query = '') {
    page = await (await browser.newContext({ viewport: { width, height } })).newPage()
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/simulator${query}`)
    await page.locator('.phone.front').waitFor()
    return page.locator('.phone.front')
  }
  const faultsOf = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`,
    )
  }
  const lastEvent = () => world.events().at(-1)

  test('a resident adds the account, writes, and taps a card and a quick reply', async () => {
    const phone = await open(1280)
    await phone.getByRole('button', { name: 'เพิ่มเพื่อน' }).click()
    await phone.getByRole('textbox', { name: 'พิมพ์ข้อความ' }).fill('ไฟถนนดับ')
    await page.keyboard.press('Enter')
    await phone.locator('.row.mine', { hasText: 'ไฟถนนดับ' }).waitFor()
    await phone.getByRole('button', { name: 'ยืนยัน' }).last().click()
    await phone.locator('.row.bot').nth(2).waitFor()
    expect(world.events().map(({ type }) => type)).toEqual(['follow', 'message', 'postback'])
    await phone.getByRole('button', { name: 'ข้าม' }).click()
    await phone.locator('.row.mine', { hasText: 'ข้าม' }).waitFor()
    const button = phone.locator('.fx-press').first()
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(15, 107, 102)',
    )
  })

  test('places and dates are asked for in a dialog, and can be left', async () => {
    const phone = await open(1280)
    await world.standIn.person('ต้น').follow()
    await phone.getByRole('button', { name: 'ส่งตำแหน่ง' }).click()
    await page.keyboard.press('Escape')
    await phone.getByRole('button', { name: 'ส่งตำแหน่ง' }).click()
    await page.getByRole('button', { name: /ตัวเมืองพะเยา/ }).click()
    await phone.locator('.row.mine .fx-place').waitFor()
    expect(lastEvent()?.message).toMatchObject({ type: 'location', title: 'ตัวเมืองพะเยา', latitude: 19.1658 })
    await phone.getByRole('button', { name: 'วันที่พบ' }).click()
    await page.locator('#date-dialog input').fill('2026-11-22')
    await page.locator('#date-dialog').getByRole('button', { name: 'ส่ง' }).click()
    await phone.locator('.row.bot').nth(2).waitFor()
    expect(lastEvent()).toMatchObject({ postback: { data: 'day', params: { date: '2026-11-22' } } })
  })

  test('what comes while nobody looks is counted', async () => {
    await open(390)
    const kham = world.standIn.person('ยายคำ')
    await kham.follow()
    const tab = page.getByRole('button', { name: /ยายคำ/ })
    await tab.locator('.unread').waitFor()
    expect(await tab.locator('.unread').textContent()).toBe('1')
    await tab.click()
    await page.locator('.phone.front h2', { hasText: 'ยายคำ' }).waitFor()
    expect(await tab.locator('.unread').isVisible()).toBe(false)
  })

  test('the rich menu opens over its bar and is tapped by area', async () => {
    const phone = await open(390)
    const { api, blob, standIn } = world
    const picture = await sharp({ create: { width: 800, height: 540, channels: 3, background: '#0F6B66' } })
      .png()
      .toBuffer()
    const area = (x: number, label: string) => ({
      bounds: { x, y: 0, width: 400, height: 540 },
      action: { type: 'message' as const, label, text: label },
    })
    const { richMenuId } = await api.createRichMenu({
      size: { width: 800, height: 540 },
      selected: true,
      name: 'เมนูหลัก',
      chatBarText: 'เมนู',
      areas: [area(0, 'แจ้งเรื่องร้องเรียน'), area(400, 'ติดตามเรื่อง')],
    })
    await blob.setRichMenuImage(richMenuId, new Blob([new Uint8Array(picture)], { type: 'image/png' }))
    await api.setDefaultRichMenu(richMenuId)
    await standIn.person('ต้น').follow()
    await phone.getByRole('button', { name: 'ติดตามเรื่อง' }).click()
    await phone.locator('.row.mine', { hasText: 'ติดตามเรื่อง' }).waitFor()
    await phone.getByRole('button', { name: 'เมนู', exact: true }).click()
    expect(await phone.locator('.menu').isVisible()).toBe(false)
  })

  test('three dots move until the bot speaks', async () => {
    const phone = await open(1280)
    const { id } = world.standIn.person('ต้น')
    await world.standIn.person('ต้น').follow()
    await world.api.showLoadingAnimation({ chatId: id, loadingSeconds: 60 })
    await phone.locator('.dots').waitFor()
    await world.api.pushMessage({ to: id, messages: [{ type: 'text', text: 'เสร็จแล้วค่ะ' }] })
    await phone.locator('.dots').waitFor({ state: 'hidden' })
  })

  test('a call outside LINE’s limits stands in the log in red', async () => {
    const { id } = world.standIn.person('ต้น')
    await open(1280)
    await world.call('message/push', { json: { to: id, messages: [{ type: 'text', text: '' }] } })
    const entry = page.locator('.entry.breach')
    await entry.waitFor()
    expect(await entry.textContent()).toContain('May not be empty')
    expect(await page.locator('#breach-count').textContent()).toBe('ผิดข้อกำหนดของ LINE: 1')
  })

  test.each([
    ['desktop', 1280, 800],
    ['phone', 390, 844],
    ['desktop at 200 %', 640, 400],
  ])(
    'has no fault axe can find: %s',
    async (_name, width, height) => {
      const phone = await open(width, height)
      const { standIn } = world
      await standIn.person('ต้น').follow()
      await standIn.person('ต้น').sendPlace({ lat: 19.2, lng: 99.8, title: 'วัด' })
      await world.call('message/push', { json: { to: standIn.person('ต้น').id, messages: [] } })
      await phone.locator('.row.bot').nth(1).waitFor()
      await phone.locator('.to-attach').click()
      expect(await faultsOf()).toEqual([])
      if (width === 390) {
        await page.locator('#to-board').click()
        expect(await faultsOf()).toEqual([])
      }
      const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(overflows).toBe(false)
    },
    60_000,
  )
})
