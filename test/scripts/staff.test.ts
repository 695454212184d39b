import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
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

test('npm run staff -- link says kindly that there is no console yet', async () => {
  const { code, stderr } = await staff('link', 'สมชาย')
  expect(code).toBe(1)
  expect(stderr).toContain('A sign-in link needs the console')
})

test('a database that does not answer is said in one sentence', async () => {
  const { code, stderr } = await run(
    'staff',
    ['invite', '--name', 'ก', '--role', 'admin'],
    'mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=100',
  )
  expect([code, stderr]).toEqual([1, 'The database does not answer.\n'])
})
