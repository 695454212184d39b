import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { cookieIn, enter, SESSION, signIn, visitor } from '../support/console.js'
import { createTown, type Town } from '../support/town.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterAll(() => town.stop())
afterEach(async () => {
  await town.services.database.db.collection('console_computers').deleteMany({})
})

/** A computer at /console that shows its number. */
async function computer() {
  const began = await visitor(town).post('/console/computer').expect(303)
  const cookie = cookieIn(began, /^console_computer=/) ?? ''
  const { text } = await visitor(town, cookie).get('/console').expect(200)
  const number = /<strong>(\d\d)<\/strong>/.exec(text)?.[1] ?? ''
  const state = async () => (await visitor(town, cookie).get('/console/computer').expect(200)).body.state
  const goOn = () => visitor(town, cookie).post('/console/computer/enter')
  return { cookie, number, state, goOn }
}

type Phone = Awaited<ReturnType<typeof signIn>>
const pick = ({ agent, csrf }: Phone, number: string) =>
  agent.post('/console/let-in').type('form').send({ csrf, number })
const offered = async ({ agent }: Phone) =>
  [...(await agent.get('/console/let-in').expect(200)).text.matchAll(/value="(\d\d)"/g)].map(
    ([, n = '']) => n,
  )

describe('a computer', () => {
  test('comes in as whoever picks its number on a phone, among three', async () => {
    const pc = await computer()
    expect(pc.number).toMatch(/^[1-9]\d$/)
    expect(await pc.state()).toBe('waits')
    const phone = await signIn(town, { name: 'พิชัย', roles: ['officer'] })
    const choices = await offered(phone)
    expect(new Set(choices).size).toBe(3)
    expect(choices).toContain(pc.number)
    await pick(phone, pc.number).expect(200)
    expect(await pc.state()).toBe('picked')
    const came = await pc.goOn().expect(303).expect('location', '/console/start')
    const start = await visitor(town, cookieIn(came, SESSION)).get('/console/start').expect(200)
    expect(start.text).toContain('สวัสดี พิชัย')
    await pc.goOn().expect(409) // Once.
  })

  test('of an integrity officer is asked for a code of its own', async () => {
    const phone = await signIn(town, { roles: ['integrity'] })
    const pc = await computer()
    await pick(phone, pc.number).expect(200)
    const came = await pc.goOn().expect(303).expect('location', '/console/second')
    await visitor(town, cookieIn(came, SESSION)).get('/console/start').expect(303)
  })

  test('does not come in before its number is picked, nor when another’s is', async () => {
    const [mine, other] = [await computer(), await computer()]
    expect(mine.number).not.toBe(other.number)
    await mine.goOn().expect(409)
    await pick(await signIn(town, { roles: ['officer'] }), other.number).expect(200)
    const refused = await mine.goOn().expect(409)
    expect(cookieIn(refused, SESSION)).toBeUndefined()
    expect(await mine.state()).toBe('waits')
  })

  test('its number runs out after three minutes', async () => {
    const pc = await computer()
    const phone = await signIn(town, { roles: ['officer'] })
    town.clock.now = new Date(town.clock.now.getTime() + 3 * 60_000)
    expect(await pc.state()).toBe('gone')
    await pick(phone, pc.number).expect(409)
    await pc.goOn().expect(409)
  })

  test('that was picked by somebody who left before it went on stays outside', async () => {
    const pc = await computer()
    const phone = await signIn(town, { roles: ['officer'] })
    await pick(phone, pc.number).expect(200)
    await town.services.staff.end(phone.me.id)
    await pc.goOn().expect(409)
  })
})

describe('on the phone', () => {
  test('nothing is offered while no computer waits', async () => {
    expect(await offered(await signIn(town, { roles: ['officer'] }))).toEqual([])
  })

  test('a wrong number lets nobody in; after three the phone signs in again first', async () => {
    const pc = await computer()
    const phone = await signIn(town, { roles: ['officer'] })
    const wrong = (await offered(phone)).find((number) => number !== pc.number) ?? ''
    for (let i = 0; i < 3; i++) await pick(phone, wrong).expect(409)
    await pick(phone, pc.number).expect(503)
    expect(await pc.state()).toBe('waits')
    await pick(await enter(town, phone.me.id), pc.number).expect(200)
  })

  test.each([
    ['nothing', ''],
    ['letters', 'ab'],
    ['an operator', '$gt'],
    ['a list', '10,11'],
  ])('no number: %s', async (_, number) => {
    await computer()
    await pick(await signIn(town, { roles: ['officer'] }), number).expect(409)
  })

  test('with more than three waiting the number is typed, so that nobody taps another’s by chance', async () => {
    const many = [await computer(), await computer(), await computer(), await computer()]
    const phone = await signIn(town, { roles: ['officer'] })
    const page = await phone.agent.get('/console/let-in').expect(200)
    for (const { number } of many) expect(page.text).not.toContain(`>${number}<`)
    expect(page.text).toContain('inputmode="numeric"')
    await pick(phone, many[2]?.number ?? '').expect(200)
    expect(await many[2]?.state()).toBe('picked')
  })

  test('only whoever is all the way in may let a computer in, and only from their own page', async () => {
    const pc = await computer()
    await visitor(town).post('/console/let-in').type('form').send({ number: pc.number }).expect(401)
    const phone = await signIn(town, { roles: ['officer'] })
    await phone.agent.post('/console/let-in').type('form').send({ number: pc.number }).expect(403)
    expect(await pc.state()).toBe('waits')
  })
})

test('one address can’t use up all the numbers', async () => {
  const fresh = await createTown()
  const statuses = []
  for (let i = 0; i < 32; i++) statuses.push((await visitor(fresh).post('/console/computer')).status)
  expect(statuses.filter((status) => status === 303)).toHaveLength(30)
  expect(statuses.at(-1)).toBe(503)
  await fresh.stop()
})
