import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { at, createTown, filed, move, tick, type Town } from './support.js'

let town: Town
beforeEach(async () => {
  town = await createTown({ now: at('2026-11-16 09:00') })
})
afterEach(() => town.stop())

async function photo(id: string): Promise<string> {
  const { attachments } = town.services
  await attachments.put({ id, kind: 'photo', type: 'image/jpeg', at: town.clock.now }, Buffer.from(id))
  return id
}
const has = (...ids: string[]) => Promise.all(ids.map((id) => town.services.attachments.has(id)))

test('photos no case has claimed are deleted after eight days; those of cases stay', async () => {
  const c = await filed(town, undefined, { photos: [await photo('of-the-case')] })
  await move(town, c, { move: 'propose', photos: [await photo('of-the-work')] })
  await photo('of-a-draft')
  await tick(town, '2026-11-24 03:00', 'attachments')
  expect(await has('of-a-draft')).toEqual([true])
  await tick(town, '2026-11-25 03:00', 'attachments')
  expect(await has('of-a-draft', 'of-the-case', 'of-the-work')).toEqual([false, true, true])
})

test('a photo whose case was opened just before the power went stays with it', async () => {
  await photo('evidence')
  const open = (repeated: boolean) =>
    town.services.office.open(
      'draft-1',
      { kind: 'complaint', category: 'street-light', words: 'ไฟทางดับ', photos: ['evidence'] },
      town.clock.now,
      repeated,
    )
  town.cutPowerAt('case:inserted')
  await expect(open(false)).rejects.toThrow('power cut')
  await town.boot()
  await open(true)
  await tick(town, '2026-11-26 03:00', 'attachments')
  expect(await has('evidence')).toEqual([true])
})

test('the same for a photo that came with a move', async () => {
  const c = await filed(town)
  await photo('proof')
  const propose = () => move(town, c, { move: 'propose', key: 'once', photos: ['proof'] })
  town.cutPowerAt('case:moved')
  await expect(propose()).rejects.toThrow('power cut')
  await town.boot()
  await propose()
  await tick(town, '2026-11-26 03:00', 'attachments')
  expect(await has('proof')).toEqual([true])
})
