import { beforeAll, describe, expect, test } from '@jest/globals'
import { SealedError } from '../../../src/sealed/errors.js'
import {
  authHash,
  deriveReporterKey,
  type ReporterKey,
  type Stretch,
} from '../../../src/sealed/reporter-key.js'
import { findByAuthKey, findByReceipt, stretchOnServer } from '../../../src/sealed/server/receipt-lookup.js'

const SALT = new Uint8Array(16).fill(3)
const RECEIPT = '31415926535897932384'
let keys: ReporterKey
beforeAll(async () => {
  keys = await deriveReporterKey(RECEIPT, SALT, stretchOnServer)
})

/** A store with one case, and a diary of all that was done on the way to it. */
function store() {
  const diary: string[] = []
  const find = async (hash: string) => {
    diary.push(`looked up ${hash.length} digits`)
    return hash === authHash(keys.authKey) ? 'the case' : null
  }
  const stretch: Stretch = async (receipt, salt) => {
    diary.push('stretched')
    return stretchOnServer(receipt, salt)
  }
  return { diary, find, stretch }
}
const refusal = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.catch((error: unknown) => error)

describe('the right receipt', () => {
  test('finds its case, in chat and from the page', async () => {
    const { find, stretch } = store()
    const { found, keys: derived } = await findByReceipt('3141 5926 5358 9793 2384', SALT, find, stretch)
    expect({ found, derived }).toEqual({ found: 'the case', derived: keys })
    expect(await findByAuthKey(keys.authKey, find)).toBe('the case')
  })
})

describe('a guessed receipt', () => {
  test('takes the same way as a right one, and ends in one sentence', async () => {
    const [hit, miss] = [store(), store()]
    await findByReceipt(RECEIPT, SALT, hit.find, hit.stretch)
    const error = await refusal(findByReceipt('31415926535897932385', SALT, miss.find, miss.stretch))
    expect(miss.diary).toEqual(['stretched', 'looked up 64 digits'])
    expect(miss.diary).toEqual(hit.diary)
    expect(error).toEqual(new SealedError('receipt-unknown'))
  })

  test('from the page: a wrong key, a key of the wrong shape and no key look alike', async () => {
    const { diary, find } = store()
    const tried = ['0'.repeat(64), 'short', '', { $ne: null }, undefined, keys.authKey.toUpperCase()]
    const errors = await Promise.all(tried.map((key) => refusal(findByAuthKey(key, find))))
    expect(diary).toEqual(tried.map(() => 'looked up 64 digits'))
    for (const error of errors) expect(error).toEqual(new SealedError('receipt-unknown'))
  })

  test('a hit and a miss take as long', async () => {
    const time = async (receipt: string) => {
      const { find } = store()
      const begun = performance.now()
      await refusal(findByReceipt(receipt, SALT, find))
      return performance.now() - begun
    }
    const [hits, misses]: [number[], number[]] = [[], []]
    for (let i = 0; i < 3; i++) {
      hits.push(await time(RECEIPT))
      misses.push(await time(`3141592653589793239${i}`))
    }
    // The stretching dwarfs all else. Minimum of each, since other programs share the machine.
    expect(Math.min(...misses) / Math.min(...hits)).toBeGreaterThan(0.2)
    expect(Math.min(...misses) / Math.min(...hits)).toBeLessThan(5)
  })

  test('the store sees a hash, never the key', async () => {
    const seen: string[] = []
    await refusal(findByAuthKey(keys.authKey, async (hash) => void seen.push(hash)))
    expect(seen).toEqual([authHash(keys.authKey)])
    expect(seen).not.toContain(keys.authKey)
  })
})

test('too few digits is said as such: that much anyone can count', async () => {
  const { diary, find, stretch } = store()
  await expect(findByReceipt('3141 5926', SALT, find, stretch)).rejects.toThrow(
    expect.objectContaining({ code: 'receipt-unreadable' }),
  )
  expect(diary).toEqual([])
})
