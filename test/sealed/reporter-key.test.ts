import { expect, test } from '@jest/globals'
import { hex } from '@scure/base'
import { authHash, deriveReporterKey } from '../../src/sealed/reporter-key.js'
import { stretchOnServer } from '../../src/sealed/server/receipt-lookup.js'

/**
 * Known answers, made apart from this code: scrypt and HKDF by Node's OpenSSL, the recipient by
 * `age-keygen -y`. If one of them changes, reporters can no longer open their cases.
 */
const KNOWN = [
  {
    receipt: '12345678901234567890',
    salt: '000102030405060708090a0b0c0d0e0f',
    identity: 'AGE-SECRET-KEY-1DJQXNAAUS7L4YYGYAFHGW7J9ZETFK9ZM393HW7JJ44HZKGYLA6CS55LS2K',
    recipient: 'age15jy2hxa37mfz872edy8n3rxvuyvjqtyxyspepg4r6ss3xklnycus52vukf',
    authKey: '22f98036964187998db2d6bdd9161fdbe0918511302e34a56322b6801d2f01d7',
    hash: 'a27234b7aafc23c690846137fd9b946a3327d701d4339746481c280a320ec93e',
  },
  {
    receipt: '00000000000000000000',
    salt: 'ffffffffffffffffffffffffffffffff',
    identity: 'AGE-SECRET-KEY-1N0MN7RTW3WSQYD07CAQMJV6HDPJYKRW52VENPE0RRZGFU92V0CCS2DP05V',
    recipient: 'age1mlndtda8m4qq3vck3lzhav79rhfe2vev6gmsx7pr6jh97nel2vsq9cxl6h',
    authKey: '2ac5ba9d0172ef7d0ab718e06878a1b07595f6bf3f011721855f9beb99f29a6e',
    hash: '7b40253c093a38b3828302e6eef12fe80830bf21e979a18bb6a9c873cb9a3a24',
  },
]

test.each(KNOWN)(
  'the receipt $receipt gives the known keys, in the browser and on the server',
  async (known) => {
    const { identity, recipient, authKey } = known
    const salt = hex.decode(known.salt)
    expect(await deriveReporterKey(known.receipt, salt)).toEqual({ identity, recipient, authKey })
    expect(await deriveReporterKey(known.receipt, salt, stretchOnServer)).toEqual({
      identity,
      recipient,
      authKey,
    })
    expect(authHash(authKey)).toBe(known.hash)
  },
)

test('the two keys have nothing in common, and the hash does not show the key', async () => {
  const { identity, authKey } = await deriveReporterKey(
    '12345678901234567890',
    new Uint8Array(16),
    stretchOnServer,
  )
  const { bech32 } = await import('@scure/base')
  expect(hex.encode(bech32.decodeToBytes(identity).bytes)).not.toBe(authKey)
  expect(authHash(authKey)).not.toBe(authKey)
})

test('another salt or another digit gives other keys', async () => {
  const one = await deriveReporterKey('12345678901234567890', new Uint8Array(16), stretchOnServer)
  const salted = await deriveReporterKey('12345678901234567890', new Uint8Array(16).fill(1), stretchOnServer)
  const slip = await deriveReporterKey('12345678901234567891', new Uint8Array(16), stretchOnServer)
  expect(new Set([one, salted, slip].map(({ identity }) => identity)).size).toBe(3)
  expect(new Set([one, salted, slip].map(({ authKey }) => authKey)).size).toBe(3)
})

test('the digits may be typed in any way, and a short salt is a fault of the installation', async () => {
  const typed = await deriveReporterKey('๑๒๓๔ ๕๖๗๘ ๙๐๑๒ ๓๔๕๖ ๗๘๙๐', new Uint8Array(16), stretchOnServer)
  expect(typed).toEqual(await deriveReporterKey('12345678901234567890', new Uint8Array(16), stretchOnServer))
  await expect(deriveReporterKey('12345678901234567890', new Uint8Array(15))).rejects.toThrow(RangeError)
})
