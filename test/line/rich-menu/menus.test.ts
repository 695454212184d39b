import { beforeAll, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { loadFlows } from '../../../src/flows/load.js'
import { menu as chatMenu } from '../../../src/flows/menu.js'
import { createWorld } from '../../../src/flows/world.js'
import { SIZE } from '../../../src/line/rich-menu/layout.js'
import { type Menu, residentMenus } from '../../../src/line/rich-menu/menus.js'
import { house } from '../../support/office.js'

let menus: Menu[]
beforeAll(async () => {
  menus = await residentMenus(house.municipality.name)
})

describe.each([
  ['th', 0],
  ['en', 1],
] as const)('the menu in %s', (lang, at) => {
  const areas = () => menus[at]?.request.areas ?? []

  test('every area says something the conversations understand', async () => {
    const world = createWorld(house, await loadFlows(house))
    const said = areas().map(({ action }) =>
      action?.type === 'message' ? action.text : action?.type === 'richmenuswitch' ? action.data : undefined,
    )
    const commands = said.map((text) => world.command(text ?? ''))
    expect(commands.map((command) => (command?.do === 'start' ? command.flow : command))).toEqual([
      { do: 'language', lang: lang === 'th' ? 'en' : 'th' },
      'complaint',
      'track',
      'question',
      'contact',
      'feedback',
      'corruption-report',
    ])
  })

  test('says the same words as the menu in the chat', () => {
    const words = JSON.stringify(chatMenu(house, []))
    for (const { action } of areas().slice(1)) expect(words).toContain(`"${lang}":"${action?.label}"`)
  })

  test('no tap falls between two areas, and none in both', () => {
    const { width, height } = SIZE
    const cells = areas().slice(1)
    const hits = (x: number, y: number) =>
      cells.filter(({ bounds: b }) => {
        const { x: left = 0, y: top = 0, width: w = 0, height: h = 0 } = b ?? {}
        return x >= left && x < left + w && y >= top && y < top + h
      }).length
    const missed: string[] = []
    for (let x = 0; x < width; x += 7)
      for (let y = 286; y < height; y += 7) if (hits(x, y) !== 1) missed.push(`${x},${y}`)
    expect(missed).toEqual([])
  })

  test('its picture has the size it is made for, and weighs less than LINE takes', async () => {
    const png = menus[at]?.png as Buffer
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 2500, height: 1686 })
    expect(png.length).toBeLessThan(1_000_000)
  })

  test('the confidential lane is set off in grey, the main one in the municipality’s colour', async () => {
    const { data, info } = await sharp(menus[at]?.png)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const pixel = (x: number, y: number) => {
      const i = (y * info.width + x) * 3
      return data.subarray(i, i + 3).toString('hex')
    }
    expect([pixel(60, 400), pixel(2440, 1600)]).toEqual(['0f6b66', 'e3e8ee'])
  })
})

test('the same menu has the same name wherever it is drawn', async () => {
  const again = await residentMenus(house.municipality.name)
  expect(again.map(({ request }) => request.name)).toEqual(menus.map(({ request }) => request.name))
  const renamed = await residentMenus({ th: 'เทศบาลอื่น', en: 'Elsewhere' })
  expect(renamed[0]?.request.name).not.toBe(menus[0]?.request.name)
})
