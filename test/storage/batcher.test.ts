import { describe, expect, test } from '@jest/globals'
import { createBatcher } from '../../src/storage/batcher.js'

/** A store that answers when told to. */
function slowStore() {
  const batches: number[][] = []
  const answers: { ok: () => void; fail: () => void }[] = []
  const put = createBatcher(
    (items: number[]) =>
      new Promise<string[]>((resolve, reject) => {
        batches.push(items)
        answers.push({ ok: () => resolve(items.map(String)), fail: () => reject(new Error('away')) })
      }),
  )
  const tick = () => new Promise((resolve) => setImmediate(resolve))
  return { put, batches, answers, tick }
}

describe('what arrives together is sent together', () => {
  test('alone, at once; the rest when that is back, each with its own result', async () => {
    const { put, batches, answers, tick } = slowStore()
    const first = put(1)
    await tick()
    const others = [put(2), put(3), put(4)]
    await tick()
    expect(batches).toEqual([[1]])
    answers[0]?.ok()
    await expect(first).resolves.toBe('1')
    await tick()
    expect(batches).toEqual([[1], [2, 3, 4]])
    answers[1]?.ok()
    await expect(Promise.all(others)).resolves.toEqual(['2', '3', '4'])
  })

  test('a failed batch fails those in it, and only those', async () => {
    const { put, answers, tick } = slowStore()
    const lost = put(1)
    await tick()
    const next = put(2)
    answers[0]?.fail()
    await expect(lost).rejects.toThrow('away')
    await tick()
    await tick()
    answers[1]?.ok()
    await expect(next).resolves.toBe('2')
  })

  test('a batch that is never answered is given up, and the next one goes', async () => {
    const sent: number[][] = []
    const put = createBatcher((items: number[]) => {
      sent.push(items)
      return sent.length === 1 ? new Promise<string[]>(() => {}) : Promise.resolve(items.map(String))
    }, 20)
    await expect(put(1)).rejects.toThrow('no answer to a batch within 20 ms')
    await expect(put(2)).resolves.toBe('2')
  })
})
