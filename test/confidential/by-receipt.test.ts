import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomBytes, randomUUID } from 'node:crypto'
import { answer, filed, receipt, sealedWords, type TestChannel, testChannel } from './support.js'

let town: TestChannel
beforeAll(async () => void (town = await testChannel('by-receipt', { escrow: true })))
afterAll(() => town.close())

/** What the database was asked while `work` ran, by its own profiler. */
async function asked(work: () => Promise<unknown>): Promise<string[]> {
  const { db } = town.database
  await db.setProfilingLevel('off')
  await db.dropCollection('system.profile').catch(() => undefined)
  await db.setProfilingLevel('all')
  await work()
  await db.setProfilingLevel('off')
  const lines = await db.collection('system.profile').find().toArray()
  return lines
    .filter(({ ns }) => !String(ns).endsWith('system.profile'))
    .map(({ ns, op, command, planSummary }) => {
      const fields = Object.keys((command?.filter as object | undefined) ?? {})
      return `${op} ${String(ns).split('.')[1]} ${fields.join()} ${planSummary}`
    })
    .toSorted()
}

describe('a receipt opens its own case only', () => {
  test('a hit and a miss ask the database exactly the same', async () => {
    const { authHash } = await filed(town, { pieces: 3 })
    const guess = randomBytes(32).toString('hex')
    expect(await town.channel.byReceipt(guess)).toBeUndefined()
    const hit = await asked(() => town.channel.byReceipt(authHash))
    expect(hit.length).toBeGreaterThan(4)
    expect(await asked(() => town.channel.byReceipt(guess))).toEqual(hit)
    expect(await asked(() => town.channel.byReceipt(''))).toEqual(hit)
  })

  test('nothing that is no hash finds anything', async () => {
    await filed(town)
    for (const guess of ['', '0'.repeat(64), { $ne: '' }, { $gt: '' }, null, undefined, 0, []])
      expect(await town.channel.byReceipt(guess as string)).toBeUndefined()
  })

  test('by the page it shows what both sides wrote; by chat what was sealed before the receipt stays away', async () => {
    const { channel, office } = town
    const caseId = randomUUID()
    await channel.begin({ caseId, door: 'chat' })
    await channel.add({ ...(await sealedWords({ caseId, seq: 0 }, office.officers)), key: randomUUID() })
    const { identity: _, ...mine } = await receipt()
    await channel.submit({ caseId, ...mine, readers: [office.first.id], withEscrow: true })
    await channel.add(await answer({ caseId, seq: 0 }, office.first, [mine.reporter]))
    // Later from the page, which seals to the receipt's key as well.
    await channel.add(await sealedWords({ caseId, seq: 1 }, office.officers))
    const shown = (await channel.byReceipt(mine.authHash))?.pieces.map(({ role, seq }) => `${role} ${seq}`)
    expect(shown).toEqual(['officer 0', 'reporter 1'])
    expect((await channel.readAs(office.first.id, caseId)).pieces).toHaveLength(3)
  })

  test('nothing of it tells of reply addresses, keys of events or who was left out', async () => {
    const { authHash } = await filed(town, { readers: town.office.officers.slice(0, 1), withEscrow: false })
    const shown = await town.channel.byReceipt(authHash)
    expect(shown?.readers.map(({ id }) => id)).toEqual([town.office.first.id])
    expect(shown).not.toHaveProperty('escrow')
    expect(Object.keys(shown?.pieces[0] ?? {}).toSorted()).toEqual([
      'caseId',
      'role',
      'sealed',
      'seq',
      'type',
    ])
  })
})
