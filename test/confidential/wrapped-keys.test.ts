import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeOfficerKeys, unwrapKeys, wrapKeys } from '../../src/sealed/keys.js'
import { at } from '../sealed/support.js'
import { refused, type TestChannel, testChannel } from './support.js'

let town: TestChannel
beforeAll(async () => void (town = await testChannel('wrapped-keys')))
afterAll(() => town.close())

const wrapped = async (passphrase = 'สี่ คำ ที่ จำ ได้ ง่าย') => {
  const keys = await makeOfficerKeys()
  return {
    keys,
    recipient: keys.recipient,
    wrapped: await wrapKeys(keys, passphrase, 2),
    how: 'passphrase' as const,
  }
}

describe("officers' wrapped keys", () => {
  test('come back as they were put, to whoever put them, and open with the passphrase', async () => {
    const { first, officers } = town.office
    const [mine] = await town.channel.wrappedKeys.of(first.id)
    expect(mine).toMatchObject({ recipient: first.keys.recipient, how: 'passphrase' })
    expect(await unwrapKeys(mine?.wrapped ?? '', first.passphrase)).toEqual(first.keys)
    expect(await town.channel.wrappedKeys.of(at(officers, 1).id)).not.toContainEqual(mine)
    expect(await town.channel.wrappedKeys.of('nobody')).toEqual([])
  })

  test('an old key stays beside a new one; another passphrase replaces the wrapping of the same key', async () => {
    const officer = 'somebody'
    const { put, of } = town.channel.wrappedKeys
    const { keys, ...old } = await wrapped()
    const { keys: _, ...fresh } = await wrapped()
    await put(officer, old)
    await put(officer, fresh)
    const again = await wrapKeys(keys, 'คำ ใหม่ ทั้ง หมด สี่ คำ', 2)
    await Promise.all([1, 2, 3].map(() => put(officer, { ...old, wrapped: again })))
    const kept = await of(officer)
    expect(kept).toHaveLength(2)
    expect(kept).toContainEqual({ ...old, wrapped: again })
    expect(kept).toContainEqual(fresh)
  })

  test('a key may be wrapped by several passkeys as well', async () => {
    const { keys: _, ...key } = await wrapped()
    for (const credential of ['one', 'two'])
      await town.channel.wrappedKeys.put('with passkeys', { ...key, how: 'passkey', credential })
    await town.channel.wrappedKeys.put('with passkeys', key)
    expect(await town.channel.wrappedKeys.of('with passkeys')).toHaveLength(3)
  })

  test('no more are kept than anybody needs', async () => {
    const { keys: _, ...key } = await wrapped()
    const put = (n: number) =>
      refused(town.channel.wrappedKeys.put('greedy', { ...key, how: 'passkey', credential: `passkey ${n}` }))
    for (let n = 0; n < 20; n++) expect(await put(n)).toBe('done')
    expect(await put(20)).toBe('conflict')
    expect(await put(19)).toBe('done')
  })

  test('a private key that is not wrapped is refused', async () => {
    const { keys, ...key } = await wrapped()
    for (const bad of [keys.identity, `${key.wrapped}\n${keys.identity}`, '', 'x'.repeat(9_000)])
      expect(await refused(town.channel.wrappedKeys.put('careless', { ...key, wrapped: bad }))).toBe(
        'malformed',
      )
    const own = { ...key, recipient: keys.identity }
    expect(await refused(town.channel.wrappedKeys.put('careless', own))).toBe('malformed')
    expect(await town.channel.wrappedKeys.of('careless')).toEqual([])
  })
})
