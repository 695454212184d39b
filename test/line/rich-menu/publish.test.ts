import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { residentMenus, type Menu } from '../../../src/line/rich-menu/menus.js'
import { publish } from '../../../src/line/rich-menu/publish.js'
import { banTom } from '../../../src/municipality/ban-tom.js'
import { startStandIn } from '../../../src/simulator/stand-in/start.js'

let line: Awaited<ReturnType<typeof startStandIn>>
let menus: Menu[]
beforeAll(async () => {
  menus = await residentMenus(banTom.name)
})
beforeEach(async () => {
  line = await startStandIn({ channelSecret: 'secret', accessToken: 'token' })
})
afterEach(async () => {
  expect(line.standIn.breaches).toEqual([])
  await line.stop()
})

const put = (these = menus) =>
  publish(these, { accessToken: 'token', apiBaseUrl: line.url, dataApiBaseUrl: line.url }, async () => {})
const calls = (endpoint: string) => line.standIn.calls.filter((call) => call.endpoint === endpoint).length
const seenBy = (name: string) => line.standIn.person(name).menu()?.menu.name
/** The same menus after somebody changed a word. */
const changed = (): Menu[] =>
  menus.map((menu) => ({
    ...menu,
    request: { ...menu.request, name: menu.request.name?.replace(/.{16}$/, '0123456789abcdef') },
  }))
const [th, en] = ['ยายคำ', 'Mary']

test('everybody sees the Thai menu, and who turns to English sees that', async () => {
  await put()
  expect(seenBy(th)).toBe(menus[0]?.request.name)
  await line.standIn.person(en).follow()
  await line.standIn.person(en).tap('English')
  expect(seenBy(en)).toBe(menus[1]?.request.name)
  await line.standIn.person(en).tap('ภาษาไทย')
  expect(seenBy(en)).toBe(menus[0]?.request.name)
})

test('published again, nothing is drawn up anew', async () => {
  await put()
  const again = await put()
  expect(again).toMatchObject({ made: [], kept: menus.map(({ request }) => request.name), removed: [] })
  expect(calls('richmenu')).toBe(2)
  expect(calls('richmenu/{richMenuId}/content')).toBe(2 + 2) // two uploads, two looks
})

test('a changed menu takes the old one’s place, also for whoever had turned to English', async () => {
  await put()
  await line.standIn.person(en).follow()
  await line.standIn.person(en).tap('English')
  const { made, removed } = await put(changed())
  expect(made).toHaveLength(2)
  expect(removed).toEqual(menus.map(({ request }) => request.name))
  expect([seenBy(th), seenBy(en)]).toEqual(['residents-th-0123456789abcdef', 'residents-en-0123456789abcdef'])
  await line.standIn.person(en).tap('ภาษาไทย')
  expect(seenBy(en)).toBe('residents-th-0123456789abcdef')
  expect(line.standIn.world.menus.menus.size).toBe(2)
})

test('menus of others are left alone', async () => {
  const [menu] = menus as [Menu]
  await put([{ ...menu, alias: 'somebody-elses', request: { ...menu.request, name: 'วันลอยกระทง' } }])
  await put()
  expect([...line.standIn.world.menus.menus.values()].map((one) => one.menu.name)).toContain('วันลอยกระทง')
})

test('a run that was cut short before the picture was there is made good by the next', async () => {
  line.standIn.fault({ endpoint: 'richmenu/{richMenuId}/content', status: 500, times: 1 })
  await expect(put()).rejects.toMatchObject({ status: 500 })
  const { made } = await put()
  expect(made).toHaveLength(2)
  expect(calls('richmenu')).toBe(2)
  expect(seenBy(th)).toBe(menus[0]?.request.name)
})

describe('moving people off an old menu takes LINE a while', () => {
  const moving = (times: number) =>
    line.standIn.fault({
      endpoint: 'richmenu/progress/batch',
      status: 200,
      body: { phase: 'ongoing', acceptedTime: '2026-11-16T03:00:00Z' },
      times,
    })

  test('it is waited for', async () => {
    await put()
    moving(2)
    expect((await put(changed())).removed).toHaveLength(2)
  })

  test('when it takes too long the old one stays until the next time', async () => {
    await put()
    moving(99)
    const { left, removed } = await put(changed())
    expect({ left: left.length, removed }).toEqual({ left: 2, removed: [] })
    line.standIn.clearFaults()
    expect((await put(changed())).removed).toHaveLength(2)
  })
})
