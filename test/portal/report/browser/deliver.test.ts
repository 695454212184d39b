import { expect, test } from '@jest/globals'
import { createDelivery, MOST_TRIES, type Progress } from '../../../../src/portal/report/browser/deliver.js'
import { Refused, type Server, Unreached } from '../../../../src/portal/report/browser/server.js'

const TAKEN = { receivedOn: '2026-11-16', acknowledgeBy: '2026-11-19', feedbackBy: [] }
const SUBMIT = { reporter: 'age1', readers: ['officer-1'], withEscrow: false }
const refused = (error: string) => new Refused(error, { th: error, en: error })

/** What goes wrong at a call, before it takes effect or after (its answer is lost). */
type Mishap = { before?: Error; after?: Error; also?: (kept: Map<number, string>) => void }

/** A server that keeps what arrives, as the real one does, and a line that breaks when told to. */
function line(mishaps: Record<number, Mishap> = {}) {
  const kept = new Map<number, string>()
  const log: string[] = []
  let calls = 0
  async function through<T>(what: string, work: () => T): Promise<T> {
    const { before, after, also } = mishaps[++calls] ?? {}
    log.push(what)
    also?.(kept)
    if (before) throw before
    const answer = work()
    if (after) throw after
    return answer
  }
  const server: Pick<Server, 'begin' | 'put' | 'submit'> = {
    begin: () => through('begin', () => undefined),
    put: (_key, { seq, sealed }) =>
      through(`put ${seq}`, () => {
        const bytes = String(sealed)
        if (kept.has(seq) && kept.get(seq) !== bytes) throw refused('conflict')
        kept.set(seq, bytes)
      }),
    submit: () => through('submit', () => TAKEN),
  }
  const sealings: number[] = []
  const parcels = [0, 1, 2].map((seq) => ({
    seq,
    type: 'text',
    // Sealing the same words again gives other bytes.
    seal: async () => new Uint8Array([seq, sealings.push(seq)]),
  }))
  const waits: number[] = []
  const shown: Progress[] = []
  const delivery = createDelivery(
    { server, key: 'key', parcels, submit: SUBMIT },
    { onProgress: (progress) => shown.push(progress), pause: async (tries) => void waits.push(tries) },
  )
  return { delivery, kept, log, sealings, waits, shown }
}

test('with nothing in the way, each thing goes out once and in order', async () => {
  const { delivery, log, shown } = line()
  await expect(delivery.run()).resolves.toEqual(TAKEN)
  expect(log).toEqual(['begin', 'put 0', 'put 1', 'put 2', 'submit'])
  expect(shown.at(-1)).toEqual({ sent: 3, of: 3, waiting: false })
  await expect(delivery.run()).resolves.toEqual(TAKEN)
  expect(log).toHaveLength(5)
})

test('the line breaks, or an answer is lost: the same bytes under the same number, and nothing is sealed twice', async () => {
  const { delivery, log, kept, sealings, shown } = line({
    1: { after: new Unreached() },
    3: { before: new Unreached() },
    5: { after: new Unreached() },
    8: { after: new Unreached() },
  })
  await expect(delivery.run()).resolves.toEqual(TAKEN)
  expect(log).toEqual(['begin', 'begin', 'put 0', 'put 0', 'put 1', 'put 1', 'put 2', 'submit', 'submit'])
  expect(sealings).toEqual([0, 1, 2])
  expect([...kept.keys()]).toEqual([0, 1, 2])
  expect(shown.some(({ waiting }) => waiting)).toBe(true)
})

test('a long silence is left to the person, and pressing again goes on where it stopped', async () => {
  const silence = Object.fromEntries(
    Array.from({ length: MOST_TRIES }, (_, i) => [3 + i, { before: new Unreached() }]),
  )
  const { delivery, log, sealings, waits } = line(silence)
  await expect(delivery.run()).rejects.toThrow(Unreached)
  expect(waits).toEqual([1, 2, 3, 4, 5, 6])
  const before = log.length
  await expect(delivery.run()).resolves.toEqual(TAKEN)
  expect(log.slice(before)).toEqual(['put 1', 'put 2', 'submit'])
  expect(sealings).toEqual([0, 1, 2])
})

test('the server has given the unfinished report up meanwhile: all of it again, sealed anew', async () => {
  const { delivery, log, kept, sealings } = line({
    4: { before: refused('missing'), also: (kept) => kept.clear() },
  })
  await expect(delivery.run()).resolves.toEqual(TAKEN)
  expect(log).toEqual(['begin', 'put 0', 'put 1', 'put 2', 'begin', 'put 0', 'put 1', 'put 2', 'submit'])
  expect(sealings).toEqual([0, 1, 2, 0, 1, 2])
  expect([...kept.keys()]).toEqual([0, 1, 2])
})

test('a busy server is waited for; any other refusal is said at once', async () => {
  const busy = line({ 1: { before: refused('busy') } })
  await expect(busy.delivery.run()).resolves.toEqual(TAKEN)
  expect(busy.waits).toEqual([1])
  const closed = line({ 5: { before: refused('no-recipient') } })
  await expect(closed.delivery.run()).rejects.toThrow('no-recipient')
  expect(closed.waits).toEqual([])
})
