import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { residentMenus } from '../../../src/line/rich-menu/menus.js'
import { publish } from '../../../src/line/rich-menu/publish.js'
import { createTown, type Town } from '../../support/town.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterAll(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

/** Resolves when somebody's menu has changed. */
const turned = () =>
  new Promise<void>((resolve) => {
    const stop = town.line.watch((change) => {
      if (change !== 'menus') return
      stop()
      resolve()
    })
  })
const seenBy = (who: ReturnType<Town['resident']>) => who.menu()?.menu.chatBarText

test('before menus are published, choosing a language is no trouble', async () => {
  const tim = town.resident('Tim')
  await tim.follow()
  await tim.say('English')
  await tim.hears('I will use English')
  expect(tim.menu()).toBeNull()
})

test('who chooses a language in words has the menu of that language; nobody else has', async () => {
  const { apiBaseUrl, dataApiBaseUrl, accessToken } = town.services.settings
  await publish(await residentMenus(town.services.house.municipality.name), {
    apiBaseUrl,
    dataApiBaseUrl,
    accessToken,
  })
  const [mary, kham] = [town.resident('Mary'), town.resident('ยายคำ')]
  await mary.follow()
  await kham.follow()
  const toEnglish = turned()
  await mary.say('English')
  await toEnglish
  expect([seenBy(mary), seenBy(kham)]).toEqual(['Menu', 'เมนู'])
  const toThai = turned()
  await mary.say('ภาษาไทย')
  await toThai
  expect(seenBy(mary)).toBe('เมนู')
})
