import { beforeAll, describe, expect, test } from '@jest/globals'
import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import type { Envelope } from '../../src/sealed/envelope.js'
import { makeOfficerKeys, type OfficerKeys } from '../../src/sealed/keys.js'
import { bucketSize } from '../../src/sealed/padding.js'
import { open, seal } from '../../src/sealed/seal.js'
import { CANARY, CASE, OTHER_CASE } from './support.js'

let officer: OfficerKeys
let stranger: OfficerKeys
beforeAll(async () => {
  officer = await makeOfficerKeys()
  stranger = await makeOfficerKeys()
})

const words = { v: 1, caseId: CASE, seq: 0, role: 'reporter', type: 'text', body: { text: CANARY } } as const
const photo = {
  v: 1,
  caseId: CASE,
  seq: 3,
  role: 'reporter',
  type: 'photo',
  body: { mime: 'image/jpeg', name: 'IMG_2041.jpg' },
  bytes: new Uint8Array(5000).map((_, i) => i % 256),
} as const
const place = ({ caseId, seq, type }: Envelope) => ({ caseId, seq, role: 'reporter', type }) as const
const code = (code: string) => expect.objectContaining({ name: 'SealedError', code })

/** A plaintext that an honest program would not write, sealed all the same. */
async function encrypted(plain: string | Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(officer.recipient)
  return encrypter.encrypt(plain)
}

describe('what is sealed', () => {
  const pieces: (Envelope & { role: 'reporter' })[] = [
    words,
    { ...words, type: 'answer', seq: 1, body: { question: 'when', text: 'เมื่อวาน บ่ายสอง' } },
    { ...words, type: 'meta', seq: 2, body: { concerns: ['officer-2'], channel: 'web' } },
    photo,
    { ...photo, type: 'file', seq: 4, body: { mime: 'application/pdf' } },
  ]
  test.each(pieces)('a $type opens as it was', async (envelope) => {
    const sealed = await seal(envelope, [officer.recipient])
    expect(await open(sealed, officer.identity, place(envelope))).toEqual(envelope)
  })

  test('opens for each of its recipients and for nobody else', async () => {
    const second = await makeOfficerKeys()
    const sealed = await seal(words, [officer.recipient, second.recipient])
    expect(await open(sealed, second.identity, place(words))).toEqual(words)
    await expect(open(sealed, stranger.identity, place(words))).rejects.toThrow(code('unopenable'))
  })

  test('shows neither words nor place nor file name from the outside', async () => {
    const sealed = await seal({ ...photo, body: { mime: 'image/jpeg', name: CANARY } }, [officer.recipient])
    const seen = Buffer.from(sealed).toString('latin1')
    for (const secret of [CANARY, CASE, 'photo', 'reporter', officer.recipient]) {
      expect(seen).not.toContain(Buffer.from(secret).toString('latin1'))
    }
  })
})

describe('swapped documents', () => {
  test.each([
    ['another case', { caseId: OTHER_CASE }],
    ['another number', { seq: 1 }],
    ['another type', { type: 'answer' as const }],
  ])('a piece found in the place of %s is refused', async (_, elsewhere) => {
    const sealed = await seal(words, [officer.recipient])
    const expected = { ...place(words), ...elsewhere }
    await expect(open(sealed, officer.identity, expected)).rejects.toThrow(code('misplaced'))
  })

  test("a reporter's piece can't be sealed as an officer's, nor opened as one", async () => {
    const posing = { ...words, role: 'officer' }
    // @ts-expect-error: the types forbid it too
    await expect(seal(posing, [officer.recipient])).rejects.toThrow(code('malformed'))
    const sealed = await seal(words, [officer.recipient])
    // @ts-expect-error: likewise
    const asOfficer = open(sealed, officer.identity, { ...place(words), role: 'officer' })
    await expect(asOfficer).rejects.toThrow(code('misplaced'))
  })
})

describe('altered ciphertext', () => {
  test('any bit turned over, anything cut off or added, is refused', async () => {
    const sealed = await seal(words, [officer.recipient, stranger.recipient])
    const alterations = fc.oneof(
      fc.tuple(fc.nat(sealed.length - 1), fc.nat(7)).map(([i, bit]) => {
        const copy = sealed.slice()
        copy[i] = (copy[i] ?? 0) ^ (1 << bit)
        return copy
      }),
      fc.nat(sealed.length - 1).map((length) => sealed.slice(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => new Uint8Array([...sealed, ...more])),
    )
    const refused = async (altered: Uint8Array) =>
      expect(open(altered, officer.identity, place(words))).rejects.toThrow(code('unopenable'))
    await fc.assert(fc.asyncProperty(alterations, refused), { numRuns: 60 })
  })

  test('the refusal says nothing of what was read', async () => {
    const sealed = await encrypted(`{"v":1,"text":"${CANARY}"`)
    const error = await open(sealed, officer.identity, place(words)).catch((caught: unknown) => caught)
    expect(error).toEqual(code('malformed'))
    expect(
      JSON.stringify([String(error), Object.entries(error as Error), (error as Error).cause]),
    ).not.toContain(CANARY)
  })
})

describe('a plaintext no honest program writes', () => {
  const line = JSON.stringify(words)
  const pad = (text: string) =>
    `${text}${' '.repeat(bucketSize(Buffer.byteLength(text)) - Buffer.byteLength(text))}`
  test.each([
    ['empty', ''],
    ['no lines', pad('nothing')],
    ['not JSON', pad('{"v":1\n\n')],
    ['JSON of something else', pad('[1,2]\n\n')],
    ['a field too many', pad(`${JSON.stringify({ ...words, userId: 'U1' })}\n\n`)],
    ['words too long', pad(`${JSON.stringify({ ...words, body: { text: 'ก'.repeat(5001) } })}\n\n`)],
    ['not filled up', `${line}\n\n`],
    ['something hidden in the filling', `${pad(`${line}\n\n`).slice(0, -1)}!`],
    ['signed although from a reporter', pad(`${line}\ned25519 officer-1 00\n`)],
    [
      'bytes missing',
      pad(`${JSON.stringify({ ...words, attached: { size: 9000, sha256: '0'.repeat(64) } })}\n\n`),
    ],
    [
      'bytes beside words',
      pad(`${JSON.stringify({ ...words, attached: { size: 2, sha256: 'a'.repeat(64) } })}\n\nab`),
    ],
  ])('%s is refused', async (_, plain) => {
    const sealed = await encrypted(plain)
    await expect(open(sealed, officer.identity, place(words))).rejects.toThrow(code('malformed'))
  })

  test('bytes that are not UTF-8 are refused', async () => {
    const bytes = new Uint8Array(1024).fill(0x20)
    bytes.set([0xff, 0x0a, 0x0a])
    await expect(open(await encrypted(bytes), officer.identity, place(words))).rejects.toThrow(
      code('malformed'),
    )
  })

  test('a photo whose bytes are not those it names is refused', async () => {
    const attached = { size: 3, sha256: '0'.repeat(64) }
    const { bytes: _, ...rest } = photo
    const sealed = await encrypted(pad(`${JSON.stringify({ ...rest, attached })}\n\nabc`))
    await expect(open(sealed, officer.identity, place(photo))).rejects.toThrow(code('malformed'))
  })

  test('nothing of the wrong shape is sealed, and nothing too large', async () => {
    const long = { ...words, body: { text: 'ก'.repeat(5001) } }
    await expect(seal(long, [officer.recipient])).rejects.toThrow(code('malformed'))
    const big = { ...photo, bytes: new Uint8Array(10 * 1024 * 1024 + 1) }
    await expect(seal(big, [officer.recipient])).rejects.toThrow(code('malformed'))
    const numbered = { ...words, caseId: '507f1f77bcf86cd799439011' }
    await expect(seal(numbered, [officer.recipient])).rejects.toThrow(code('malformed'))
    const huge = new Uint8Array(13 * 1024 * 1024)
    await expect(open(huge, officer.identity, place(words))).rejects.toThrow(code('too-large'))
  })
})

describe('recipients of two kinds', () => {
  test('X25519 and post-quantum keys are never mixed', async () => {
    const hybrid = await identityToRecipient(await generateHybridIdentity())
    await expect(seal(words, [officer.recipient, hybrid])).rejects.toThrow(code('mixed-recipients'))
    await expect(seal(words, [hybrid, officer.recipient])).rejects.toThrow(code('mixed-recipients'))
    expect(await seal(words, [hybrid])).toBeInstanceOf(Uint8Array)
  })

  test('no key, a broken key, a private key: refused', async () => {
    await expect(seal(words, [])).rejects.toThrow(code('no-recipient'))
    const broken = `${officer.recipient.slice(0, -1)}${officer.recipient.endsWith('q') ? 'p' : 'q'}`
    await expect(seal(words, [broken])).rejects.toThrow(code('bad-recipient'))
    await expect(seal(words, [officer.identity])).rejects.toThrow(code('bad-recipient'))
  })
})

describe('lengths', () => {
  test('every short answer gives one length of ciphertext', async () => {
    const lengths = new Set<number>()
    for (const text of ['ปลัด', 'ไม่ทราบ', 'ก'.repeat(200), CANARY]) {
      lengths.add((await seal({ ...words, body: { text } }, [officer.recipient])).length)
    }
    expect(lengths.size).toBe(1)
  })

  test('a bucket holds its content, wastes an eighth at most above 64 KiB, and there are few of them', () => {
    const sizes = fc.integer({ min: 0, max: 11 * 1024 * 1024 })
    fc.assert(
      fc.property(sizes, sizes, (a, b) => {
        expect(bucketSize(a)).toBeGreaterThanOrEqual(Math.max(a, 1024))
        expect(bucketSize(bucketSize(a))).toBe(bucketSize(a))
        if (a <= b) expect(bucketSize(a)).toBeLessThanOrEqual(bucketSize(b))
        if (a > 64 * 1024) expect(bucketSize(a)).toBeLessThanOrEqual(a * 1.125)
        else expect(Math.log2(bucketSize(a)) % 1).toBe(0)
      }),
    )
    const all = new Set(Array.from({ length: 11 * 1024 }, (_, i) => bucketSize((i + 1) * 1024)))
    expect(all.size).toBeLessThan(70)
  })
})
