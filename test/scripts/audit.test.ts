import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { at, createTown, filed, move, tick, type Town } from '../jobs/support.js'
import { run } from './support.js'

let town: Town
beforeAll(async () => {
  town = await createTown({ now: at('2026-11-16 10:00') })
})
afterAll(() => town.stop())

test('npm run audit -- verify: all is well, until somebody rewrites a case', async () => {
  const c = await filed(town)
  await move(town, c, { move: 'start' })
  await tick(town, '2026-11-17 00:10', 'audit-root')
  const root = (await town.services.database.db.collection('auditRoots').findOne({}))?.root

  const well = await run('audit', ['verify'], town.store.uri)
  expect(well).toEqual({
    code: 0,
    stdout: `Audit chains: 1, readings: 0, daily roots: 1, broken: 0.\nRoot of 2026-11-16, to be compared with the printed one: ${root}\n`,
    stderr: '',
  })

  await town.services.cases.model.updateOne({ _id: c.id }, { $set: { 'events.1.words': 'เสร็จแล้ว' } })
  const broken = await run('audit', ['verify'], town.store.uri)
  expect(broken).toMatchObject({
    code: 1,
    stderr: `Broken: ${c.number}, link 1: the words, photos or details were changed\n`,
  })
  expect(broken.stdout).toContain('broken: 1.')
})

test('anything else it is asked for is answered with its usage', async () => {
  const { code, stderr } = await run('audit', ['fix'], town.store.uri)
  expect([code, stderr]).toEqual([
    1,
    'npm run audit -- verify   checks every audit chain, the log of who read what, and every daily root\n',
  ])
})
