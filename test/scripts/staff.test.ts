import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Role } from '../../src/cases/case.js'
import { enter, signIn, visitor } from '../support/console.js'
import { createTown, type Town } from '../support/town.js'
import { type Ended, run } from './support.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterAll(() => town.stop())
const staff = (...args: string[]): Promise<Ended> => run('staff', args, town.store.uri)

describe('npm run staff -- invite', () => {
  test('prints a code alone on the last line, which makes a chat that of the officer', async () => {
    const invite = ['invite', '--name', 'สมชาย ใจดี', '--role', 'officer', '--role', 'supervisor']
    const { code, stdout, stderr } = await staff(...invite, '--unit', 'กองช่าง')
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.at(-1)).toMatch(/^STAFF-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    const somchai = town.resident('สมชาย')
    town.clock.now = new Date()
    await somchai.say(lines.at(-1) ?? '')
    await somchai.hears('สวัสดี สมชาย ใจดี')
    expect(await town.services.staff.byChat(somchai.id)).toMatchObject({
      name: 'สมชาย ใจดี',
      roles: ['officer', 'supervisor'],
      unit: 'public-works',
    })
  })

  test.each([
    [['invite', '--name', 'ก', '--role', 'mayor'], 'There is no role mayor.'],
    [['invite', '--name', 'ก'], 'Give at least one role'],
    [['invite', '--role', 'admin'], 'Give a name'],
    [['invite', '--name', 'ก', '--role', 'officer', '--unit', 'roads'], 'There is no unit roads.'],
    [['invite', '--nam', 'ก'], '--nam'],
    [[], 'What should be done?'],
  ])('says what is wrong with %j, and what there is', async (args, sentence) => {
    const { code, stdout, stderr } = await staff(...args)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).toMatch(/Roles:\n {2}officer[\s\S]*Units, by id or name:[\s\S]*public-works +กองช่าง/)
    expect(stderr).not.toMatch(/^ +at /m)
  })

  test('nobody is both administrator and integrity officer', async () => {
    const { code, stderr } = await staff('invite', '--name', 'ก', '--role', 'admin', '--role', 'integrity')
    expect([code, stderr]).toEqual([1, 'One person may not hold both roles, admin and integrity.\n'])
  })
})

const signedIn = async (roles: Role[], name: string) => {
  town.clock.now = new Date()
  return signIn(town, { name, roles, unit: 'finance' })
}

describe('npm run staff -- link', () => {
  const LAST = /\nhttp:\/\/127\.0\.0\.1:3000(\/console\/link\/([\w-]{43}))\?openExternalBrowser=1\n$/

  test.each([
    ['a name', (name: string) => name],
    ['an id', (_: string, id: string) => id],
    ['an unused code', (_: string, __: string, code: string) => code],
  ])('by %s: a link alone on the last line, which signs in', async (_, by) => {
    town.clock.now = new Date()
    const name = `มานพ ${by.length}`
    const code = await town.services.staff.invite({ name, roles: ['officer'] }, town.clock.now)
    const [person] = await town.services.staff.find(name, town.clock.now)
    const { code: ended, stdout, stderr } = await staff('link', by(name, person?.id ?? '', code))
    expect([ended, stderr]).toEqual([0, expect.stringContaining('PUBLIC_URL is not set')])
    const [, path = '', token] = LAST.exec(stdout) ?? []
    await visitor(town).get(path).expect(200)
    await visitor(town).post('/console/link').type('form').send({ token }).expect(303)
  })

  test('for nobody, or for one of two: says which, and gives none', async () => {
    const none = await staff('link', 'ไม่มีใคร')
    expect([none.code, none.stdout]).toEqual([1, ''])
    expect(none.stderr).toContain('Nobody at work here is called ไม่มีใคร')
    for (const roles of [['officer'], ['executive']] as Role[][])
      await town.officer('ซ้ำชื่อ', roles).catch(() => 0)
    const [one] = await town.services.staff.find('ซ้ำชื่อ', new Date())
    await town.services.staff.model.create({ ...one, _id: 'another', chat: undefined, roles: ['executive'] })
    const two = await staff('link', 'ซ้ำชื่อ')
    expect([two.code, two.stdout]).toEqual([1, ''])
    expect(two.stderr).toMatch(/More than one person[\s\S]*another {2}executive/)
    expect((await staff('link')).stderr).toContain('Give one name')
  })
})

describe('npm run staff -- roles', () => {
  test('gives other roles and another unit, and signs out', async () => {
    const { agent, me } = await signedIn(['officer'], 'เลื่อนขั้น')
    const { code, stdout } = await staff(
      'roles',
      'เลื่อนขั้น',
      '--role',
      'supervisor',
      '--role',
      'officer',
      '--unit',
      'กองช่าง',
    )
    expect([code, stdout]).toEqual([
      0,
      'เลื่อนขั้น: supervisor, officer (public-works). Signed out of the console.\n',
    ])
    expect(await town.services.staff.byId(me.id)).toMatchObject({
      roles: ['supervisor', 'officer'],
      unit: 'public-works',
    })
    await agent.get('/console/start').expect(303)
  })

  test('refuses admin and integrity in one person, and changes nothing', async () => {
    const { agent, me } = await signedIn(['officer'], 'สองหมวก')
    const { code, stderr } = await staff('roles', 'สองหมวก', '--role', 'admin', '--role', 'integrity')
    expect([code, stderr]).toEqual([1, 'One person may not hold both roles, admin and integrity.\n'])
    expect((await town.services.staff.byId(me.id))?.roles).toEqual(['officer'])
    await agent.get('/console/start').expect(200)
  })

  test('says that a key must be retired when an integrity officer is none any more', async () => {
    await town.officer('เคยรับเบาะแส', ['integrity'])
    const { stdout } = await staff('roles', 'เคยรับเบาะแส', '--role', 'executive')
    expect(stdout).toContain('retire the key of เคยรับเบาะแส')
  })

  test.each([
    [['roles', '--role', 'officer'], 'Give one name'],
    [['roles', 'ใครสักคน'], 'Give at least one role'],
    [['roles', 'ใครสักคน', '--role', 'king'], 'There is no role king'],
    [['roles', 'ใครสักคน', '--role', 'officer', '--unit', 'x'], 'There is no unit x'],
    [['roles', 'ใครสักคน', '--role', 'officer'], 'Nobody at work here is called ใครสักคน'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, stderr } = await staff(...args)
    expect(code).toBe(1)
    expect(stderr).toContain(sentence)
  })
})

describe('npm run staff -- end', () => {
  test('ends access: signed out, the chat a resident’s, links dead; the name is free again', async () => {
    const person = await town.officer('เกษียณ', ['supervisor'], 'finance')
    const [me] = await town.services.staff.find('เกษียณ', new Date())
    town.clock.now = new Date()
    const { agent } = await enter(town, me?.id ?? '')
    const token = await town.services.access.links.mint(me?.id ?? '', new Date())
    const { code, stdout } = await staff('end', 'เกษียณ')
    expect([code, stdout]).toEqual([0, 'เกษียณ: access has ended. Cases stay with their unit.\n'])
    await agent.get('/console/start').expect(303)
    await visitor(town).post('/console/link').type('form').send({ token }).expect(410)
    expect(await town.services.staff.byChat(person.id)).toBeUndefined()
    await person.say('งานวันนี้')
    await person.hears('ส่วนนี้สำหรับเจ้าหน้าที่')
    // Who comes back does so by a new code, from the same phone.
    const again = await town.services.staff.invite({ name: 'กลับมา', roles: ['officer'] }, new Date())
    expect((await town.services.staff.join(again, person.id, new Date())).name).toBe('กลับมา')
    expect((await staff('end', 'เกษียณ')).stderr).toContain('Nobody at work here is called เกษียณ')
  })
})

test('npm run staff -- reset: the lost second step is set up anew', async () => {
  const { agent, me } = await signedIn(['admin'], 'ทำโทรศัพท์หาย')
  expect((await staff('reset', 'ทำโทรศัพท์หาย')).stdout).toContain('The next sign-in sets up another')
  await agent.get('/console/start').expect(303)
  expect((await enter(town, me.id)).app).toBeDefined()
  expect((await staff('reset', me.id)).code).toBe(0)
})

test('a database that does not answer is said in one sentence', async () => {
  const { code, stderr } = await run(
    'staff',
    ['invite', '--name', 'ก', '--role', 'admin'],
    'mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=100',
  )
  expect([code, stderr]).toEqual([1, 'The database does not answer.\n'])
})

describe('npm run staff -- email', () => {
  const addressOf = async (name: string) => (await town.services.staff.byName(name))?.email

  test('keeps an address, and takes it back', async () => {
    await town.officer('มาลี', ['officer'], 'finance')
    const kept = await staff('email', 'มาลี', 'malee@bantom.example')
    expect([kept.code, kept.stdout]).toEqual([
      0,
      'มาลี: malee@bantom.example is told when LINE can’t carry something.\n',
    ])
    expect(kept.stderr).toContain('without SMTP_URL and MAIL_FROM')
    expect(await addressOf('มาลี')).toBe('malee@bantom.example')
    expect((await staff('email', 'มาลี', 'none')).code).toBe(0)
    expect(await addressOf('มาลี')).toBeUndefined()
  })

  test.each([
    [['email', 'มาลี', 'malee'], 'That is no e-mail address.'],
    [['email', 'มาลี'], 'Give one name, and an address or none.'],
    [['email', 'ไม่มีใคร', 'a@b.example'], 'Nobody at work here is called ไม่มีใคร'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, stdout, stderr } = await staff(...args)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(sentence)
  })
})
