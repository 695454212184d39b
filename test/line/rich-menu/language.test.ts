import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
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

describe('when it can’t be done at once', () => {
  const LINK = 'user/{userId}/richmenu/{richMenuId}'
  const minutes = async (n: number) => {
    await town.later(n * 60_000)
    await town.services.menus.sweep()
  }
  async function newcomer(name: string) {
    const who = town.resident(name)
    await who.follow()
    await town.settle()
    return who
  }
  const choose = async (who: Awaited<ReturnType<typeof newcomer>>, language: 'English' | 'ภาษาไทย') => {
    await who.say(language)
    await who.hears(language === 'English' ? 'I will use English' : 'ใช้ภาษาไทยแล้วค่ะ')
    await town.settle()
    await town.services.menus.idle()
  }

  test('because menus were published only later, it is done then', async () => {
    await minutes(1)
    expect(seenBy(town.resident('Tim'))).toBe('Menu')
  })

  test('because LINE would not, it is done a little later, and only once', async () => {
    const ann = await newcomer('Ann')
    town.line.fault({ endpoint: LINK, to: ann.id, status: 500 })
    await choose(ann, 'English')
    expect(seenBy(ann)).not.toBe('Menu')
    await minutes(1)
    expect(seenBy(ann)).toBe('Menu')
    const links = () => town.line.calls.filter(({ endpoint, to }) => endpoint === LINK && to === ann.id)
    const before = links().length
    await minutes(60)
    expect(links()).toHaveLength(before)
  })

  test('because LINE does not answer, nobody waits for it', async () => {
    const bob = await newcomer('Bob')
    const hanging = town.line.fault({ endpoint: LINK, to: bob.id, hang: true })
    await bob.say('English')
    await bob.hears('I will use English')
    await bob.say('Menu')
    await bob.hears('How can we help?')
    expect(hanging.hits).toBe(1)
  })

  test('because the power went right after the choice, another start does it', async () => {
    const eve = await newcomer('Eve')
    town.cutPowerAt('intake:written')
    await eve.say('English')
    await town.line.settled()
    expect(town.crashed).toBe(true)
    await town.boot()
    expect(seenBy(eve)).not.toBe('Menu')
    await minutes(1)
    expect(seenBy(eve)).toBe('Menu')
  })

  test('and the other language was chosen meanwhile, the last choice stays', async () => {
    const joe = await newcomer('Joe')
    town.line.fault({ endpoint: LINK, to: joe.id, status: 500 })
    await choose(joe, 'English')
    await choose(joe, 'ภาษาไทย')
    await minutes(1)
    await minutes(60)
    expect(seenBy(joe)).toBe('เมนู')
  })

  test('nor for days, it is left to the menu’s own strip', async () => {
    const zoe = await newcomer('Zoe')
    const refused = town.line.fault({ endpoint: LINK, to: zoe.id, status: 500, times: 100 })
    await choose(zoe, 'English')
    for (let n = 0; n < 20; n++) await minutes(2 ** 12)
    expect(refused.hits).toBe(13)
    expect(await town.services.chats.collection.countDocuments({ menu: { $exists: true } })).toBe(0)
  })
})
