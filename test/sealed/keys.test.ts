import { describe, expect, test } from '@jest/globals'
import { makeOfficerKeys, PASSPHRASE_LENGTH, unwrapKeys, wrapKeys } from '../../src/sealed/keys.js'
import { sign, verify } from '../../src/sealed/signing.js'

const PASSPHRASE = 'ฝนตกที่ม่อนดอย สามวันก่อน'
const QUICK = 10
const code = (code: string) => expect.objectContaining({ code })

describe("an officer's keys", () => {
  test('come back from the wrapped file with the passphrase', async () => {
    const keys = await makeOfficerKeys()
    const wrapped = await wrapKeys(keys, PASSPHRASE, QUICK)
    expect(await unwrapKeys(wrapped, PASSPHRASE)).toEqual(keys)
  })

  test('the file shows neither of them', async () => {
    const keys = await makeOfficerKeys()
    const wrapped = await wrapKeys(keys, PASSPHRASE, QUICK)
    expect(wrapped).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/)
    const seen = Buffer.from(wrapped.split('\n').slice(1, -2).join(''), 'base64').toString('latin1')
    for (const secret of Object.values(keys)) {
      expect(wrapped).not.toContain(secret)
      expect(seen).not.toContain(secret)
    }
  })

  test('a wrong passphrase, an altered file and no file at all get one answer', async () => {
    const wrapped = await wrapKeys(await makeOfficerKeys(), PASSPHRASE, QUICK)
    await expect(unwrapKeys(wrapped, `${PASSPHRASE} `)).rejects.toThrow(code('passphrase-wrong'))
    const altered = wrapped.replace(/.(?=\n-----END)/, (c) => (c === 'A' ? 'B' : 'A'))
    await expect(unwrapKeys(altered, PASSPHRASE)).rejects.toThrow(code('passphrase-wrong'))
    await expect(unwrapKeys('hello', PASSPHRASE)).rejects.toThrow(code('passphrase-wrong'))
  })

  test('the same passphrase typed on another keyboard fits', async () => {
    const keys = await makeOfficerKeys()
    const wrapped = await wrapKeys(keys, 'café au lait à Phayao', QUICK)
    expect(await unwrapKeys(wrapped, 'café au lait à Phayao'.normalize('NFD'))).toEqual(keys)
  })

  test('a passphrase is judged by its length alone', async () => {
    const keys = await makeOfficerKeys()
    const { least, most } = PASSPHRASE_LENGTH
    await expect(wrapKeys(keys, 'a'.repeat(least - 1), QUICK)).rejects.toThrow(code('passphrase-short'))
    await expect(wrapKeys(keys, '😀'.repeat(least - 1), QUICK)).rejects.toThrow(code('passphrase-short'))
    await expect(wrapKeys(keys, 'a'.repeat(most + 1), QUICK)).rejects.toThrow(code('passphrase-short'))
    expect(await wrapKeys(keys, 'a'.repeat(least), QUICK)).toContain('AGE ENCRYPTED')
  })
})

describe('signatures', () => {
  /** RFC 8032 §7.1 gives this key; the signature is over our own text, made by OpenSSL. */
  const signingKey = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
  const verifyKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
  const known =
    '706f03b986c532c43ff499fef188c0c6dac6954823624b0fe89d4bdd0b222e431fbccd6fae88d3423a3e2b953fd2b33dfbebe4ae27ca3b70ac1a8dc34439ff0c'

  test('are the known ones for a known key', async () => {
    expect(await sign('roster', 'ข้อความ', signingKey)).toBe(known)
    expect(await verify('roster', 'ข้อความ', known, verifyKey)).toBe(true)
  })

  test('fit one text, one use and one key', async () => {
    expect(await verify('roster', 'ข้อความ ', known, verifyKey)).toBe(false)
    expect(await verify('officer-message', 'ข้อความ', known, verifyKey)).toBe(false)
    expect(await verify('roster', 'ข้อความ', known, (await makeOfficerKeys()).verifyKey)).toBe(false)
    expect(await verify('roster', 'ข้อความ', 'nonsense', verifyKey)).toBe(false)
    expect(await verify('roster', 'ข้อความ', known, '')).toBe(false)
  })
})
