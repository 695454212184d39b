import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import express from 'express'
import supertest from 'supertest'
import { simulatorRoutes } from '../../src/simulator/page/routes.js'
import { type World, echo, standInWithBot, stopAll } from './bot.js'

let world: World
let agent: ReturnType<typeof supertest.agent>
beforeEach(async () => {
  world = await standInWithBot(echo)
  const invite = async ({ name }: { name: string }) => `CODE-${name}`
  agent = supertest
    .agent(express().use(simulatorRoutes({ standIn: world.standIn, invite })))
    .host('127.0.0.1')
})
afterEach(stopAll)

const act = (what: object) => agent.post('/simulator/act').send(what)
const ton = () => world.standIn.person('ต้น')
const own = () => ({ as: ton().id, chat: ton().id })

describe('the simulator answers on this machine only', () => {
  test('and under its own name, against pages that turn their name here', async () => {
    await agent.get('/simulator').expect(200)
    await agent.get('/simulator').set('host', 'evil.example').expect(403)
    await agent.get('/simulator').set('host', 'localhost:3000').expect(200)
  })

  test('not through a proxy, behind which everyone looks local', async () => {
    await agent.get('/simulator').set('x-forwarded-for', '203.0.113.9').expect(403)
  })

  test('not to another site’s page', async () => {
    const own = { do: 'redeliver' }
    await agent.post('/simulator/act').set('sec-fetch-site', 'cross-site').send(own).expect(403)
    await agent.post('/simulator/act').set('sec-fetch-site', 'same-origin').send(own).expect(200)
  })
})

describe('the page', () => {
  test('runs nothing but its own script and styles', async () => {
    const { headers, text } = await agent.get('/simulator').expect(200)
    expect(headers['content-security-policy']).toMatch(/script-src 'self'; style-src 'self';/)
    expect(text).not.toMatch(/<script>|\sstyle=|\son\w+=/)
  })

  test('has its scripts, sheets and letters', async () => {
    const { text } = await agent.get('/simulator')
    const addresses = [...text.matchAll(/(?:href|src)="(\/simulator\/assets\/[^"]+)"/g)].map(
      ([, address]) => address,
    )
    expect(addresses.length).toBeGreaterThan(5)
    for (const address of addresses) await agent.get(String(address)).expect(200)
    await agent.get('/simulator/assets/fonts/sarabun-thai-400-normal.woff2').expect(200)
  })

  test('speaks Thai, and English when asked', async () => {
    expect((await agent.get('/simulator')).text).toContain('<html lang="th">')
    expect((await agent.get('/simulator?lang=en')).text).toContain('LINE simulator')
  })
})

describe('what a visitor does', () => {
  test('reaches the bot as from a phone', async () => {
    await act({ do: 'follow', ...own() }).expect(200)
    await act({ do: 'say', ...own(), text: 'ไฟดับ' }).expect(200)
    await act({ do: 'place', ...own(), lat: 19.2, lng: 99.8, title: 'วัด' }).expect(200)
    await act({ do: 'samples', ...own(), count: 2 }).expect(200)
    expect(world.events().map(({ type, message }) => message?.type ?? type)).toEqual([
      'follow',
      'text',
      'location',
      'image',
      'image',
    ])
    expect(ton().messages.some(({ from }) => from === 'bot')).toBe(true)
  })

  test('taps what the bot has shown; a link is opened, not sent', async () => {
    const action = { type: 'postback', label: 'ตกลง', data: 'yes' }
    await act({ do: 'tap', ...own(), action }).expect(200)
    expect(world.events()[0]).toMatchObject({ postback: { data: 'yes' } })
    const opened = await act({ do: 'tap', ...own(), action: { type: 'uri', uri: 'https://example.com/' } })
    expect(opened.body).toEqual({ opens: 'https://example.com/' })
  })

  test('signs an officer on with a code made for them', async () => {
    const officer = world.standIn.person('สมชาย')
    await act({ do: 'code', as: officer.id, chat: officer.id }).expect(200)
    expect(world.events()[0]?.message?.text).toBe('CODE-สมชาย')
  })

  test('in the group is told apart by who speaks', async () => {
    const officer = world.standIn.person('สมชาย')
    const group = world.standIn.groups()[0]
    await act({ do: 'invite', chat: group?.id }).expect(200)
    await act({ do: 'say', as: officer.id, chat: group?.id, text: 'เรื่องค้าง', mention: true }).expect(200)
    expect(world.events().at(-1)).toMatchObject({
      source: { type: 'group', groupId: group?.id, userId: officer.id },
    })
  })

  test('is refused when it makes no sense', async () => {
    await act({ do: 'fly' }).expect(400)
    await act({ do: 'say', as: 'ต้น', chat: 'ต้น', text: 'x' }).expect(400)
    await act({ do: 'place', ...own(), lat: 190, lng: 99 }).expect(400)
  })

  test('makes LINE fail for as long as the switch is on', async () => {
    await act({ do: 'standing', kind: 'failing', on: true }).expect(200)
    expect((await world.call('info')).status).toBe(500)
    expect((await world.call('info')).status).toBe(500)
    await act({ do: 'standing', kind: 'failing', on: false }).expect(200)
    expect((await world.call('info')).status).toBe(200)
  })

  test('can be sent again, and counted against a quota', async () => {
    await act({ do: 'say', ...own(), text: 'ไฟดับ' })
    await act({ do: 'redeliver' }).expect(200)
    expect(world.events().at(-1)).toMatchObject({ deliveryContext: { isRedelivery: true } })
    await act({ do: 'quota', used: 300, limit: 300 }).expect(200)
    const push = { to: ton().id, messages: [{ type: 'text', text: 'ข่าว' }] }
    await act({ do: 'follow', ...own() })
    expect((await world.call('message/push', { json: push })).status).toBe(429)
  })

  test('shows its photos to the page and to nobody once they are taken back', async () => {
    const { messageId } = await ton().sendPhoto()
    await agent
      .get(`/simulator/content/${messageId}`)
      .expect(200)
      .expect('content-type', /image\/png/)
    await act({ do: 'unsend', ...own(), messageId }).expect(200)
    await agent.get(`/simulator/content/${messageId}`).expect(404)
  })
})

describe('the event stream', () => {
  type Frame = { rows: Record<string, Array<{ id: string; html: string }>>; log: string[]; windows: object[] }

  /** Reads frames as they come; each call gives the next. */
  async function listen(lang = 'th') {
    const server = createServer(express().use(simulatorRoutes({ standIn: world.standIn })))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const aborting = new AbortController()
    const stream = await fetch(`http://127.0.0.1:${port}/simulator/live?lang=${lang}`, {
      signal: aborting.signal,
    })
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    let pending = ''
    const next = async (): Promise<Frame> => {
      const end = pending.indexOf('\n\n')
      if (end >= 0) {
        const frame = pending.slice('data: '.length, end)
        pending = pending.slice(end + 2)
        return JSON.parse(frame) as Frame
      }
      const { value } = await reader.read()
      pending += decoder.decode(value, { stream: true })
      return next()
    }
    return { next, stop: () => (aborting.abort(), server.closeAllConnections(), server.close()) }
  }

  test('tells everything at first, and then what is new', async () => {
    await ton().say('สวัสดี')
    const page = await listen()
    const first = await page.next()
    expect(first.windows).toHaveLength(7)
    expect(first.rows[ton().id]).toHaveLength(2)
    expect(first.log).toHaveLength(2)
    await ton().say('ไฟดับ')
    const told: Frame[] = []
    while (told.flatMap(({ rows }) => rows[ton().id] ?? []).length < 2) told.push(await page.next())
    expect(told.flatMap(({ rows }) => rows[ton().id] ?? []).map(({ html }) => html)).toEqual([
      expect.stringContaining('ไฟดับ'),
      expect.stringContaining('ได้รับ ไฟดับ'),
    ])
    while (told.flatMap(({ log }) => log).length < 2) told.push(await page.next())
    expect(told.flatMap(({ log }) => log)).toHaveLength(2)
    page.stop()
  })

  test('escapes what people and bots write, and carries no style the policy forbids', async () => {
    await ton().say('<img src=x onerror=alert(1)>')
    const coloured = { type: 'text', text: 'แดง', color: '#B3261E' }
    const body = { type: 'box', layout: 'vertical', contents: [coloured] }
    const card = { type: 'flex', altText: 'สี', contents: { type: 'bubble', body } }
    await world.call('message/push', { json: { to: ton().id, messages: [card] } })
    const page = await listen()
    const { rows } = await page.next()
    const html = (rows[ton().id] ?? []).map((row) => row.html).join('')
    expect(html).toContain('&lt;img')
    expect(html).toContain('data-style="color:#B3261E')
    expect(html).not.toMatch(/<img|\sstyle=/)
    page.stop()
  })

  test('draws breaches with the rule and where it is written', async () => {
    await world.call('message/push', { json: { to: ton().id, messages: [{ type: 'text', text: '' }] } })
    const page = await listen()
    const { log } = await page.next()
    expect(log[0]).toContain('class="entry breach"')
    expect(log[0]).toContain('messages[0].text')
    expect(log[0]).toContain('#text-message')
    page.stop()
  })
})
