import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeOfficerKeys, type OfficerKeys } from '../../../src/sealed/keys.js'
import { peelReplyBox } from '../../../src/sealed/reply-box-peel.js'
import { chatHandle } from '../../../src/sealed/server/chat-handle.js'
import type { PeriodKeys } from '../../../src/sealed/server/period-keys.js'
import { periodKeysInFolder } from '../../../src/sealed/server/period-keys-file.js'
import { makeReplyBox, openReplyBox } from '../../../src/sealed/server/reply-box.js'
import { CASE, OTHER_CASE } from '../support.js'

const USER = 'U0123456789abcdef0123456789abcdef'
const address = { userId: USER, caseId: CASE, expiresOn: '2027-02-21' }
const code = (code: string) => expect.objectContaining({ code })

let dir: string
let day: string
let keys: PeriodKeys
let officer: OfficerKeys
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'period-keys-')), 'keys')
  day = '2026-11-23'
  keys = periodKeysInFolder(dir, () => day)
  officer = await makeOfficerKeys()
})
afterEach(() => rm(join(dir, '..'), { recursive: true, force: true }))

/** The box after the officer's browser has taken off the outer lid. */
const peeled = async (given = address) =>
  peelReplyBox(await makeReplyBox(given, [officer.recipient], keys), officer.identity)

describe('a reply box', () => {
  test('opens for officer and server together', async () => {
    expect(await openReplyBox(await peeled(), CASE, '2027-02-21', keys)).toBe(USER)
  })

  test('not for the server alone, nor for a thief of database and keys', async () => {
    const box = await makeReplyBox(address, [officer.recipient], keys)
    await expect(openReplyBox(box, CASE, day, keys)).rejects.toThrow(code('malformed'))
    expect(Buffer.from(box).toString('latin1')).not.toContain(USER)
    await expect(peelReplyBox(box, (await makeOfficerKeys()).identity)).rejects.toThrow(code('unopenable'))
  })

  test('not for the officer alone', async () => {
    expect(Buffer.from(await peeled()).toString('latin1')).not.toContain(USER)
  })

  test('not for another case', async () => {
    await expect(openReplyBox(await peeled(), OTHER_CASE, day, keys)).rejects.toThrow(code('unopenable'))
  })

  test('not after its last day', async () => {
    await expect(openReplyBox(await peeled(), CASE, '2027-02-22', keys)).rejects.toThrow(
      code('reply-address-gone'),
    )
  })

  test('nor altered, moved to another month or cut short', async () => {
    const inner = await peeled()
    for (let i = 8; i < inner.length; i++) {
      const altered = inner.map((byte, at) => (at === i ? byte ^ 1 : byte))
      await expect(openReplyBox(altered, CASE, day, keys)).rejects.toThrow(code('unopenable'))
    }
    day = '2026-12-01'
    await keys.current()
    const moved = inner.slice()
    moved.set(new TextEncoder().encode('2026-12'), 1)
    await expect(openReplyBox(moved, CASE, day, keys)).rejects.toThrow(code('unopenable'))
    await expect(openReplyBox(inner.slice(0, 30), CASE, day, keys)).rejects.toThrow(code('malformed'))
  })

  test('a month that is a path opens no file', async () => {
    const inner = await peeled()
    inner.set(new TextEncoder().encode('../../a'), 1)
    await expect(openReplyBox(inner, CASE, day, keys)).rejects.toThrow(code('malformed'))
    await expect(keys.get('../../a')).rejects.toThrow(RangeError)
  })

  test('one is like the other from the outside', async () => {
    const other = { userId: `U${'f'.repeat(32)}`, caseId: OTHER_CASE, expiresOn: '2027-01-01' }
    const [a, b] = [
      await makeReplyBox(address, [officer.recipient], keys),
      await makeReplyBox(other, [officer.recipient], keys),
    ]
    expect(a.length).toBe(b.length)
  })

  test('takes nothing but a LINE user id', async () => {
    await expect(peeled({ ...address, userId: 'สมชาย' })).rejects.toThrow(code('malformed'))
  })
})

describe('shredding', () => {
  test('with the key of its month destroyed, a box restored from a backup stays shut', async () => {
    const backup = await peeled()
    await keys.destroy('2026-11')
    await expect(openReplyBox(backup, CASE, day, keys)).rejects.toThrow(code('reply-address-gone'))
    // A new key for the same month is another key.
    await keys.current()
    await expect(openReplyBox(backup, CASE, day, keys)).rejects.toThrow(code('unopenable'))
  })

  test('the other months stay', async () => {
    const november = await peeled()
    day = '2026-12-05'
    const december = await peeled()
    expect(await keys.periods()).toEqual(['2026-11', '2026-12'])
    await keys.destroy('2026-11')
    await keys.destroy('2026-11')
    expect(await keys.periods()).toEqual(['2026-12'])
    await expect(openReplyBox(november, CASE, day, keys)).rejects.toThrow(code('reply-address-gone'))
    expect(await openReplyBox(december, CASE, day, keys)).toBe(USER)
  })
})

describe('the folder of period keys', () => {
  test('is for the server alone, and holds nothing but keys', async () => {
    await keys.current()
    expect((await stat(dir)).mode & 0o777).toBe(0o700)
    expect((await stat(join(dir, '2026-11.key'))).mode & 0o777).toBe(0o600)
    expect(await readdir(dir)).toEqual(['2026-11.key'])
  })

  test('two servers at once agree on one key, and a restart finds it', async () => {
    // The second begins a little later each round, so that it meets the first at every step of its work.
    for (let round = 0; round < 60; round++) {
      const shared = join(dir, String(round))
      const [first, second] = [periodKeysInFolder(shared, () => day), periodKeysInFolder(shared, () => day)]
      const early = first.current()
      for (let turn = 0; turn < round; turn++) await new Promise(setImmediate)
      const made = await Promise.all([early, second.current()])
      expect(new Set(made.map(({ key }) => Buffer.from(key).toString('hex'))).size).toBe(1)
      expect(await readdir(shared)).toEqual(['2026-11.key'])
      expect(await periodKeysInFolder(shared, () => '2026-11-30').current()).toEqual(made[0])
    }
  })

  test('a destroyed key is overwritten before its name is gone', async () => {
    const { key } = await keys.current()
    // A second name for the same bytes, as a snapshot in between would have it.
    const { link } = await import('node:fs/promises')
    const witness = join(dir, 'witness')
    await link(join(dir, '2026-11.key'), witness)
    await keys.destroy('2026-11')
    const left = await readFile(witness)
    expect(left).toHaveLength(32)
    expect(left.equals(key)).toBe(false)
  })

  test('a damaged key is said to be damaged, not replaced', async () => {
    await keys.current()
    await writeFile(join(dir, '2026-11.key'), 'short')
    await expect(keys.current()).rejects.toThrow('the key of 2026-11 is damaged: 5 bytes, not 32')
  })

  test('there are none before the first', async () => {
    expect(await keys.periods()).toEqual([])
    expect(await keys.get('2026-11')).toBeUndefined()
  })
})

describe('the name of a chat at door B', () => {
  const key = new Uint8Array(32).fill(7)
  test('is the same for the same chat, and shows nothing of it', () => {
    expect(chatHandle(key, USER)).toBe(chatHandle(key, USER))
    expect(chatHandle(key, USER)).toMatch(/^[0-9a-f]{64}$/)
    expect(chatHandle(key, USER)).not.toBe(chatHandle(new Uint8Array(32), USER))
    expect(chatHandle(key, USER)).not.toBe(chatHandle(key, `U${'f'.repeat(32)}`))
    expect(() => chatHandle(new Uint8Array(31), USER)).toThrow(RangeError)
  })
})
