import { afterEach, beforeEach, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { type World, standInWithBot, stopAll } from './bot.js'

let world: World
beforeEach(async () => {
  world = await standInWithBot()
})
afterEach(stopAll)

const menu = (label: string, action: object) => ({
  size: { width: 800, height: 540 },
  selected: true,
  name: label,
  chatBarText: 'เมนู',
  areas: [{ bounds: { x: 0, y: 0, width: 800, height: 540 }, action: { label, ...action } }],
})
const picture = (width = 800, height = 540) =>
  sharp({ create: { width, height, channels: 3, background: '#0F6B66' } })
    .png()
    .toBuffer()

async function publish(label: string, action: object) {
  const created = await world.call('richmenu', { json: menu(label, action) })
  const { richMenuId } = (await created.json()) as { richMenuId: string }
  const image = await picture()
  await world.blob.setRichMenuImage(richMenuId, new Blob([new Uint8Array(image)], { type: 'image/png' }))
  return richMenuId
}

test('a menu without a picture cannot be shown', async () => {
  const created = await world.call('richmenu', { json: menu('เมนู', { type: 'message', text: 'เมนู' }) })
  const { richMenuId } = (await created.json()) as { richMenuId: string }
  const answer = await world.call(`user/all/richmenu/${richMenuId}`, { method: 'POST' })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/^must upload richmenu image/) })
})

test('its picture must have the size of a menu, be JPEG or PNG, and cannot be replaced', async () => {
  const created = await world.call('richmenu', { json: menu('เมนู', { type: 'message', text: 'เมนู' }) })
  const { richMenuId } = (await created.json()) as { richMenuId: string }
  const upload = async (body: Buffer, type: string) =>
    (
      await world.call(`richmenu/${richMenuId}/content`, {
        method: 'POST',
        body: new Uint8Array(body),
        headers: { 'content-type': type },
      })
    ).status
  expect(await upload(await picture(800, 800), 'image/png')).toBe(400)
  expect(await upload(await picture(), 'image/webp')).toBe(415)
  expect(await upload(await picture(), 'image/png')).toBe(200)
  expect(await upload(await picture(), 'image/png')).toBe(400)
})

test('everyone sees the default; one’s own comes before it', async () => {
  const { standIn, api } = world
  const [ton, officer] = [standIn.person('ต้น'), standIn.person('สมศักดิ์')]
  const forAll = await publish('แจ้งเรื่อง', { type: 'message', text: 'แจ้งเรื่องร้องเรียน' })
  const forStaff = await publish('คอนโซล', { type: 'message', text: 'คอนโซล' })
  await api.setDefaultRichMenu(forAll)
  await api.linkRichMenuIdToUser(officer.id, forStaff)
  expect(ton.menu()?.richMenuId).toBe(forAll)
  expect(officer.menu()?.richMenuId).toBe(forStaff)
  await officer.tap('คอนโซล')
  expect(world.events()[0]).toMatchObject({ message: { text: 'คอนโซล' } })
  await api.unlinkRichMenuIdFromUser(officer.id)
  expect(officer.menu()?.richMenuId).toBe(forAll)
  await api.deleteRichMenu(forAll)
  expect(ton.menu()).toBeNull()
})

test('an alias lets a person turn to another menu', async () => {
  const { standIn, api } = world
  const ton = standIn.person('ต้น')
  const english = await publish('ภาษาไทย', { type: 'message', text: 'ภาษาไทย' })
  await api.createRichMenuAlias({ richMenuAliasId: 'english', richMenuId: english })
  const thai = await publish('English', {
    type: 'richmenuswitch',
    richMenuAliasId: 'english',
    data: 'to-english',
  })
  await api.setDefaultRichMenu(thai)
  await ton.tap('English')
  expect(world.events()[0]).toMatchObject({
    postback: { data: 'to-english', params: { newRichMenuAliasId: 'english', status: 'SUCCESS' } },
  })
  expect(ton.menu()?.richMenuId).toBe(english)
  expect((await api.getRichMenuAliasList()).aliases).toEqual([
    { richMenuAliasId: 'english', richMenuId: english },
  ])
})

test('a menu outside LINE’s limits is refused', async () => {
  const tooTall = { ...menu('เมนู', { type: 'message', text: 'เมนู' }), size: { width: 800, height: 800 } }
  expect((await world.call('richmenu', { json: tooTall })).status).toBe(400)
  expect((await world.call('richmenu/validate', { json: tooTall })).status).toBe(400)
  expect(world.standIn.breaches[0]).toMatchObject({ endpoint: 'richmenu', limit: 1.45 })
})
