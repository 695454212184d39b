import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { appFrom, cookieIn, csrfIn, enter, SESSION, signIn, visitor } from '../support/console.js'
import { createTown, type Town } from '../support/town.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterAll(() => town.stop())

const later = (seconds: number) => {
  town.clock.now = new Date(town.clock.now.getTime() + seconds * 1000)
}

/** Came in by link; the second step is what comes next. */
async function halfWay(staff: string) {
  const token = await town.services.access.links.mint(staff, town.clock.now)
  const came = await visitor(town).post('/console/link').type('form').send({ token }).expect(303)
  expect(came.headers.location).toBe('/console/second')
  return at(cookieIn(came, SESSION) ?? '')
}

/** The page of the second step as this session sees it, and a way to type into it. */
async function at(cookie: string) {
  const agent = visitor(town, cookie)
  const page = await agent.get('/console/second').expect(200)
  const type = (code: string) =>
    visitor(town, cookie)
      .post('/console/second')
      .type('form')
      .send({ csrf: csrfIn(page), code })
  return { cookie, agent, page, type }
}

const officer = async () => {
  const signed = await signIn(town, { roles: ['integrity'] })
  if (!signed.app) throw new Error('no second step was asked')
  later(60)
  return { ...signed, app: signed.app }
}

describe('the first sign-in of an integrity officer or an administrator', () => {
  test.each(['integrity', 'admin'] as const)(
    '%s: nothing opens before a second step is set up',
    async (role) => {
      await town.officer(`คนใหม่ ${role}`, [role])
      const [person] = await town.services.staff.find(`คนใหม่ ${role}`, town.clock.now)
      const { agent, page, type } = await halfWay(person?.id ?? '')
      expect(page.text).toContain('ตั้งค่าการยืนยันขั้นที่สอง')
      expect(page.text).toMatch(/href="otpauth:\/\/totp\/[^"]+secret=[A-Z2-7]{32}&amp;issuer=/)
      await agent.get('/console/start').expect(303).expect('location', '/console/second')
      await agent.get('/console/let-in').expect(303).expect('location', '/console/second')

      await type('000000').expect(403)
      const app = appFrom(page)
      const done = await type(` ${app.codeAt(town.clock.now).replace(/(...)/, '$1 ')} `).expect(200)
      expect(done.text.match(/[A-Z2-9]{5}-[A-Z2-9]{5}/g)).toHaveLength(8)
      const cookie = cookieIn(done, SESSION) ?? ''
      expect(cookie).not.toBe('')
      await visitor(town, cookie).get('/console/start').expect(200)
      // The cookie from before knows nothing.
      await agent.get('/console/start').expect(303).expect('location', '/console')
    },
  )

  test('the same key is shown until it is confirmed, and another session sees another', async () => {
    await town.officer('ตั้งค่า', ['admin'])
    const [person] = await town.services.staff.find('ตั้งค่า', town.clock.now)
    const one = await halfWay(person?.id ?? '')
    const keyOf = (text: string) => /<code>([^<]+)</.exec(text)?.[1]
    expect(keyOf((await one.agent.get('/console/second')).text)).toBe(keyOf(one.page.text))
    const other = await halfWay(person?.id ?? '')
    expect(keyOf(other.page.text)).not.toBe(keyOf(one.page.text))
  })

  test('the key and the recovery codes are nowhere readable in the database', async () => {
    await town.officer('เก็บลับ', ['integrity'])
    const [person] = await town.services.staff.find('เก็บลับ', town.clock.now)
    const { page, type } = await halfWay(person?.id ?? '')
    const drafted = await dump()
    const done = await type(appFrom(page).codeAt(town.clock.now)).expect(200)
    const key = (/<code>([A-Z2-7 ]+)</.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
    const codes = done.text.match(/[A-Z2-9]{5}-[A-Z2-9]{5}/g) ?? []
    const { base32nopad } = await import('@scure/base')
    for (const stored of [drafted, await dump()]) {
      for (const secret of [key, ...codes, ...codes.map((code) => code.replace('-', ''))])
        expect(stored).not.toContain(secret)
      expect(stored).not.toContain(Buffer.from(base32nopad.decode(key)).toString('hex'))
    }
  })

  async function dump(): Promise<string> {
    const { db } = town.services.database
    const all = await Promise.all(
      ['console_sessions', 'console_factors'].map((name) => db.collection(name).find().toArray()),
    )
    return JSON.stringify(all, (_, value: unknown) =>
      value && typeof value === 'object' && 'buffer' in value
        ? Buffer.from(value.buffer as Uint8Array).toString('hex')
        : value,
    )
  }

  test('officers and supervisors need none', async () => {
    expect((await signIn(town, { roles: ['officer', 'supervisor', 'executive'] })).app).toBeUndefined()
  })
})

describe('a code', () => {
  test('of the app opens the console, once: what was read over a shoulder is worth nothing', async () => {
    const { me, app } = await officer()
    const code = app.codeAt(town.clock.now)
    const one = await halfWay(me.id)
    const other = await halfWay(me.id)
    await one.type(code).expect(303).expect('location', '/console/start')
    expect((await other.type(code).expect(403)).text).toContain('รหัสนี้ใช้ไม่ได้')
    // An earlier period's code does not work either, once a later one was used.
    await other.type(app.codeAt(town.clock.now, -1)).expect(403)
    later(30)
    await other.type(app.codeAt(town.clock.now)).expect(303)
  })

  test('sent four times at the same moment opens once', async () => {
    const { me, app } = await officer()
    const code = app.codeAt(town.clock.now)
    const { factors } = town.services.access
    const tries = Array.from({ length: 4 }, () => factors.check(me.id, code, town.clock.now))
    const ended = await Promise.allSettled(tries)
    expect(ended.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
    ])
  })

  test('may be half a minute early or late, and no more; Thai digits are digits', async () => {
    const { me, app } = await officer()
    const tries: [number, number][] = [
      [-2, 403],
      [2, 403],
      [-1, 303],
      [0, 303],
      [1, 303],
    ]
    for (const [drift, status] of tries) {
      const thai = app
        .codeAt(town.clock.now, drift)
        .replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
      await (await halfWay(me.id)).type(thai).expect(status)
    }
  })

  test('guessed five times closes the door, for the right code too, and each wait is longer', async () => {
    const { me, app } = await officer()
    const guesser = await halfWay(me.id)
    for (let i = 0; i < 5; i++) await guesser.type('12345x').expect(403)
    expect((await guesser.type(app.codeAt(town.clock.now)).expect(429)).text).toContain('ใส่รหัสผิดหลายครั้ง')
    later(15 * 60 + 1)
    const again = await halfWay(me.id)
    for (let i = 0; i < 5; i++) await again.type('12345x').expect(403)
    later(15 * 60 + 1)
    await (await halfWay(me.id)).type(app.codeAt(town.clock.now)).expect(429)
    later(15 * 60 + 1)
    await (await halfWay(me.id)).type(app.codeAt(town.clock.now)).expect(303)
  })

  test('a hundred guesses at once are five', async () => {
    const { me } = await officer()
    const guesser = await halfWay(me.id)
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async (_, i) => (await guesser.type(String(100_000 + i))).status),
    )
    expect(statuses.filter((status) => status === 403)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(95)
  })

  test('of one person is nothing for another', async () => {
    const [one, other] = [await officer(), await officer()]
    await (await halfWay(other.me.id)).type(one.app.codeAt(town.clock.now)).expect(403)
  })
})

describe('a recovery code', () => {
  test('replaces a lost phone once, and another app is set up before the console opens', async () => {
    await town.officer('ทำหาย', ['integrity'])
    const [person] = await town.services.staff.find('ทำหาย', town.clock.now)
    const id = person?.id ?? ''
    const first = await halfWay(id)
    const oldApp = appFrom(first.page)
    const [code = ''] = (await first.type(oldApp.codeAt(town.clock.now))).text.match(
      /[A-Z2-9]{5}-[A-Z2-9]{5}/,
    ) ?? ['']
    later(60)
    const came = await (await halfWay(id)).type(code.toLowerCase().replace('-', ' ')).expect(303)
    expect(came.headers.location).toBe('/console/second')
    const setUp = await at(cookieIn(came, SESSION) ?? '')
    await setUp.agent.get('/console/start').expect(303)
    const app = appFrom(setUp.page)
    await setUp.type(app.codeAt(town.clock.now)).expect(200)
    later(60)
    await (await halfWay(id)).type(code).expect(403)
    await (await halfWay(id)).type(oldApp.codeAt(town.clock.now)).expect(403)
    await enter(town, id, app)
  })
})

test('a second step started and left is forgotten after ten minutes', async () => {
  const { me } = await officer()
  const { agent } = await halfWay(me.id)
  later(10 * 60)
  await agent.get('/console/second').expect(303).expect('location', '/console')
})
