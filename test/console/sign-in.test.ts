import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cookieIn, SESSION, visitor } from '../support/console.js'
import { createTown, told, type Town } from '../support/town.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterAll(() => town.stop())

const LINK = /https:\/\/line\.example\.go\.th(\/console\/link\/([\w-]{43}))\?openExternalBrowser=1/

/** Types คอนโซล in the chat, and what came of it. */
async function asked(person: ReturnType<Town['resident']>, words = 'คอนโซล') {
  await person.say(words)
  await town.settle()
  const said = told(person)
  const [, path = '', token = ''] = LINK.exec(said) ?? []
  return { said, path, token }
}
const press = (token: string) => visitor(town).post('/console/link').type('form').send({ token })

describe('a staff member types คอนโซล', () => {
  test('and comes in by the link: a page with a button, then the console', async () => {
    const somchai = await town.officer('สมชาย', ['officer'], 'public-works')
    const { said, path, token } = await asked(somchai)
    expect(said).toContain('ใช้ได้ 5 นาที')
    const page = await visitor(town).get(path).expect(200)
    expect(page.text).toContain('ตกลง เข้าคอนโซล')
    const came = await press(token).expect(303).expect('location', '/console/start')
    const start = await visitor(town, cookieIn(came, SESSION)).get('/console/start').expect(200)
    expect(start.text).toContain('สวัสดี สมชาย')
  })

  test('LINE’s preview crawler opens the link as often as it likes and uses nothing up', async () => {
    const somying = await town.officer('สมหญิง', ['officer'], 'finance')
    const { path, token } = await asked(somying, 'Console')
    for (let i = 0; i < 3; i++) {
      const seen = await visitor(town).get(path).expect(200)
      expect(seen.get('set-cookie')).toBeUndefined()
    }
    await visitor(town).head(path).expect(200)
    await press(token).expect(303)
  })

  test('only the digest of the link is stored, nowhere the link', async () => {
    const wichai = await town.officer('วิชัย', ['supervisor'])
    const { token } = await asked(wichai)
    await town.services.chats.flushDone()
    const everything = await everyDocument()
    expect(everything).toContain(wichai.id)
    expect(everything).not.toContain(token)
  })

  test('when it can’t be sent in time the link waits in no queue; the person is told to ask again', async () => {
    const late = await town.officer('สาย', ['officer'], 'finance')
    town.cutPowerAt('work:taken')
    await late.say('คอนโซล')
    await town.settle()
    expect(town.crashed).toBe(true)
    await town.boot()
    await town.later(70_000)
    await town.settle()
    expect(told(late)).toContain('พิมพ์ “คอนโซล” อีกครั้ง')
    expect(await everyDocument()).not.toMatch(LINK)
  })
})

async function everyDocument(): Promise<string> {
  const { db } = town.services.database
  const all = await Promise.all(
    (await db.listCollections().toArray()).map(({ name }) => db.collection(name).find().toArray()),
  )
  return JSON.stringify(all)
}

describe('a link does not work', () => {
  test('a second time', async () => {
    const { token } = await asked(await town.officer('ก้อย', ['officer'], 'finance'))
    await press(token).expect(303)
    const again = await press(token).expect(410)
    expect(again.text).toContain('ลิงก์นี้ใช้ไม่ได้แล้ว')
    expect(again.get('set-cookie')).toBeUndefined()
  })

  test('for two who press at once: one comes in', async () => {
    const { token } = await asked(await town.officer('แฝด', ['officer'], 'finance'))
    const statuses = (await Promise.all([press(token), press(token), press(token)])).map((r) => r.status)
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 410, 410])
  })

  test('after five minutes, and the page says how to get another', async () => {
    const { path, token } = await asked(await town.officer('ช้า', ['officer'], 'finance'))
    town.clock.now = new Date(town.clock.now.getTime() + 5 * 60_000)
    const page = await visitor(town).get(path).expect(410)
    expect(page.text).toContain('พิมพ์ “คอนโซล” ในแชตอีกครั้ง')
    await press(token).expect(410)
  })

  test.each([
    ['nothing', ''],
    ['the right length', 'x'.repeat(43)],
    ['a path', '../../start'],
    ['an operator', '$ne'],
    ['too much', 'A'.repeat(5000)],
  ])('guessed: %s', async (_, guess) => {
    await press(guess).expect(410)
    if (guess.length < 100 && !guess.includes('/') && guess)
      await visitor(town).get(`/console/link/${guess}`).expect(410)
  })

  test('for somebody who has left meanwhile', async () => {
    const { token } = await asked(await town.officer('ลาออก', ['officer'], 'finance'))
    const [gone] = await town.services.staff.find('ลาออก', town.clock.now)
    await town.services.staff.end(gone?.id ?? '')
    await press(token).expect(410)
  })

  test('pressed on a page of somebody else: nobody is signed in as another unknowingly', async () => {
    const { token } = await asked(await town.officer('เหยื่อ', ['officer'], 'finance'))
    await press(token).set('sec-fetch-site', 'cross-site').expect(403)
    await press(token).set('origin', 'https://evil.example').expect(403)
    await press(token).set('origin', 'null').expect(403)
    await press(token).set('sec-fetch-site', 'same-origin').expect(303)
  })
})

describe('คอนโซล from others', () => {
  test('a resident is told kindly that this is for staff, and gets no link', async () => {
    const { said, token } = await asked(town.resident('ต้น'))
    expect(said).toContain('ส่วนนี้สำหรับเจ้าหน้าที่ค่ะ')
    expect(token).toBe('')
  })

  test('in a group it is never a link, whoever says it and however the bot is called', async () => {
    const officer = await town.officer('ในกลุ่ม', ['officer'], 'finance')
    const before = await town.services.database.db.collection('console_links').countDocuments()
    const group = town.line.group('ห้องงาน', [officer])
    await group.inviteBot()
    for (const words of ['คอนโซล', 'Console', 'console']) {
      await officer.inGroup(group).say(words)
      await officer.inGroup(group).say(words, { mentionBot: true })
    }
    await town.settle()
    expect(JSON.stringify(group.messages)).toContain('ทักแชตส่วนตัวของเทศบาล')
    expect(JSON.stringify([...group.messages, ...officer.messages])).not.toContain('/console/link/')
    expect(await town.services.database.db.collection('console_links').countDocuments()).toBe(before)
  })
})
