import { beforeAll, describe, expect, test } from '@jest/globals'
import { type Checked, checkKeys } from '../../../../src/portal/report/browser/channel.js'
import { inOrder, recipientsOf, type Said, visit } from '../../../../src/portal/report/browser/come-back.js'
import { caseIdOf } from '../../../../src/portal/report/case-id.js'
import type { Case } from '../../../../src/portal/report/wire.js'
import { encryptTo } from '../../../../src/sealed/age.js'
import type { Envelope } from '../../../../src/sealed/envelope.js'
import { makeOfficerKeys } from '../../../../src/sealed/keys.js'
import { sealOfficerMessage } from '../../../../src/sealed/officer-message.js'
import type { ReporterKey } from '../../../../src/sealed/reporter-key.js'
import { open, seal } from '../../../../src/sealed/seal.js'
import { at, type Office, office, person } from '../../../sealed/support.js'

let two: Office
let channel: Checked
let key: ReporterKey
let caseId: string

const keysOf = (from: Office, able: string[]) => ({
  entries: from.entries,
  firstFingerprint: from.firstFingerprint,
  salt: '09'.repeat(16),
  able,
})

beforeAll(async () => {
  two = await office(2, await person('escrow', 'ทนายความ'))
  channel = await checkKeys(keysOf(two, ['officer-1', 'officer-2']))
  const { identity, recipient } = await makeOfficerKeys()
  key = { identity, recipient, authKey: 'a1'.repeat(32) }
  caseId = caseIdOf(key.authKey)
})

const mine = (seq: number, rest: object) =>
  ({ v: 1, caseId, seq, role: 'reporter', ...rest }) as Envelope & { role: 'reporter' }
const theirs = (seq: number, rest: object) =>
  ({ v: 1, caseId, seq, role: 'officer', ...rest }) as Envelope & { role: 'officer' }
const decision = (concerns: string[], escrow: string) =>
  mine(0, { type: 'meta', body: { concerns, names: [], escrow } })

/** A server that has these pieces, and says what it likes of the rest. */
function serverWith(
  pieces: [Pick<Envelope, 'seq' | 'role' | 'type'>, Uint8Array][],
  says: Partial<Case> = {},
) {
  const found: Case = {
    caseId,
    state: 'received',
    receivedOn: '2026-11-16',
    acknowledgeBy: '2026-11-19',
    feedbackBy: [],
    readers: ['officer-1', 'officer-2'],
    withEscrow: true,
    next: pieces.length,
    pieces: pieces.map(([{ seq, role, type }, { length }]) => ({ seq, role, type, size: length })),
    ...says,
  }
  return { look: async () => ({ found, sealed: pieces.map(([, bytes]) => bytes) }) }
}

describe('what is added later', () => {
  test('goes to nobody the reporter left out, even where the server calls them a reader', async () => {
    const first = decision(['officer-2'], 'no')
    const seen = await visit(key, channel, serverWith([[first, await seal(first, [key.recipient])]]))
    const more = mine(1, { type: 'text', body: { text: 'เพิ่มเติม' } })
    const sealed = await encryptedFor(await recipientsOf(seen, channel), more)
    const [one, other] = two.people
    await expect(open(sealed, at([one], 0)?.keys.identity ?? '', more)).resolves.toEqual(more)
    await expect(open(sealed, other?.keys.identity ?? '', more)).rejects.toThrow()
  })

  test('is refused where the reporter’s own decision has been taken away', async () => {
    const words = mine(1, { type: 'text', body: { text: 'เดิม' } })
    const seen = await visit(key, channel, serverWith([[words, await seal(words, [key.recipient])]]))
    await expect(recipientsOf(seen, channel)).rejects.toMatchObject({ code: 'malformed' })
  })
})

const encryptedFor = (recipients: string[], envelope: Envelope & { role: 'reporter' }) =>
  seal(envelope, recipients)

describe('what officers wrote', () => {
  test('is shown with its officer; forged, altered and swapped pieces are refused one by one', async () => {
    const [one] = two.people
    const good = theirs(0, { type: 'text', body: { text: 'รับเรื่องแล้ว' } })
    const forged = theirs(1, { type: 'text', body: { text: 'ถอนเรื่องเถอะ' } })
    const stranger = await person('officer-1')
    const signer = at([one], 0)?.signer
    if (!signer) throw new Error('an officer')
    const sealed = await sealOfficerMessage(good, [key.recipient], signer)
    const altered = sealed.slice()
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
    const seen = await visit(
      key,
      channel,
      serverWith([
        [good, sealed],
        [forged, await sealOfficerMessage(forged, [key.recipient], stranger.signer)],
        [theirs(2, { type: 'text' }), altered],
        [theirs(3, { type: 'text' }), sealed],
        [theirs(4, { type: 'text' }), await encryptTo([key.recipient], new Uint8Array(1024))],
      ]),
    )
    expect(seen.said[0]).toMatchObject({ from: 'นิติกร officer-1', former: false })
    const codes = seen.said.slice(1).map((said) => ('refused' in said ? said.refused.code : 'shown'))
    expect(codes).toEqual(['forged', 'unopenable', 'misplaced', 'malformed'])
  })

  test('stands after what its officer had read, on the day it was written', () => {
    const own = (seq: number): Said => ({
      by: 'reporter',
      seq,
      envelope: mine(seq, { type: 'text', body: { text: 'x' } }),
    })
    const answer = (seq: number, read: number): Said[] => [
      {
        by: 'officer',
        seq,
        from: 'a',
        former: false,
        envelope: theirs(seq, { type: 'text', body: { text: 'y' } }),
      },
      {
        by: 'officer',
        seq: seq + 1,
        from: 'a',
        former: false,
        envelope: theirs(seq + 1, {
          type: 'meta',
          body: { about: String(seq), read: String(read), on: '2026-11-17' },
        }),
      },
    ]
    const said = inOrder([...answer(2, 3), own(2), ...answer(0, 2), own(1), own(3)])
    expect(said.map(({ by, seq }) => `${by} ${seq}`)).toEqual([
      'reporter 1',
      'officer 0',
      'reporter 2',
      'officer 2',
      'reporter 3',
    ])
    expect(said[1]).toMatchObject({ on: '2026-11-17' })
  })
})

describe('the roster, checked in the browser', () => {
  test('an officer the server calls able counts only when the roster has them', async () => {
    const checked = await checkKeys(keysOf(two, ['officer-2', 'mallory']))
    expect(checked.officers.map(({ id }) => id)).toEqual(['officer-2'])
    expect(checked.closed).toBeUndefined()
  })

  test('altered in one letter, or begun by another key: closed', async () => {
    const [first, ...rest] = two.entries
    const altered = { ...at([first], 0), statement: first?.statement.replace('นิติกร', 'นิติกา') ?? '' }
    const tampered = await checkKeys({ ...keysOf(two, ['officer-1']), entries: [altered as never, ...rest] })
    expect(tampered).toMatchObject({ closed: 'bad-roster', officers: [] })
    const other = await office(1)
    const exchanged = await checkKeys({
      ...keysOf(other, ['officer-1']),
      firstFingerprint: two.firstFingerprint,
    })
    expect(exchanged.closed).toBe('bad-roster')
    expect((await checkKeys(keysOf(two, []))).closed).toBe('no-officer')
  })
})
