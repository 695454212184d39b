import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { answerRecipients } from '../../../src/console/reports/browser/answer.js'
import { defang } from '../../../src/console/reports/browser/defang.js'
import { byUrgency, dueWords, nextDue } from '../../../src/console/reports/browser/due.js'
import type { Shown } from '../../../src/console/reports/browser/pieces.js'
import { routeOf } from '../../../src/console/reports/browser/route.js'
import { missing, thread } from '../../../src/console/reports/browser/thread.js'
import { judge, memoryFrom } from '../../../src/console/reports/browser/trust.js'
import { meIn, unlock } from '../../../src/console/reports/browser/unlock.js'
import type { Row } from '../../../src/console/reports/wire.js'
import { wrapKeys } from '../../../src/sealed/keys.js'
import { appendToRoster, foundRoster } from '../../../src/sealed/roster-signing.js'
import { at, CASE, office, person } from '../../sealed/support.js'

const row: Row = {
  caseId: CASE,
  door: 'page',
  state: 'received',
  receivedOn: '2026-11-16',
  acknowledgeBy: '2026-11-19',
  feedbackBy: ['2026-12-16', '2027-01-15', '2027-02-14'],
  waits: true,
  hasBox: false,
}
const acknowledged: Row = { ...row, state: 'acknowledged', acknowledgedOn: '2026-11-17' }

describe('what the reporter must hear next', () => {
  test.each<[string, Row, string | undefined]>([
    ['a new report: the acknowledgement', row, '2026-11-19'],
    ['then how it goes, by day 30', acknowledged, '2026-12-16'],
    [
      'words on the day it came have nothing to say yet',
      { ...acknowledged, feedbackOn: '2026-11-16' },
      '2026-12-16',
    ],
    ['words within the first stretch serve it', { ...acknowledged, feedbackOn: '2026-12-16' }, '2027-01-15'],
    ['words a day late serve the next', { ...acknowledged, feedbackOn: '2026-12-17' }, '2027-02-14'],
    ['after day 60 comes day 90', { ...acknowledged, feedbackOn: '2027-01-10' }, '2027-02-14'],
    ['then nothing is due', { ...acknowledged, feedbackOn: '2027-02-14' }, undefined],
    ['nor for a finished one', { ...row, state: 'finished' }, undefined],
  ])('%s', (_, one, by) => expect(nextDue(one, '2026-11-16')?.by).toBe(by))

  test('late is said in words', () => {
    expect(dueWords({ daysLeft: -2 }).th).toBe('เกินกำหนด 2 วัน')
    expect(dueWords({ daysLeft: 0 }).th).toBe('ครบกำหนดวันนี้')
    expect(dueWords({ daysLeft: 1 })).toEqual({ th: 'อีก 1 วัน', en: '1 day left' })
  })

  test('the most urgent stands first, finished ones last', () => {
    const later = { ...acknowledged, receivedOn: '2026-11-10' }
    const rows = [{ ...row, state: 'finished' as const }, later, row]
    expect(rows.sort(byUrgency('2026-11-16')).map(({ state }) => state)).toEqual([
      'received',
      'acknowledged',
      'finished',
    ])
  })
})

describe('addresses a reporter wrote', () => {
  test('can no longer be opened by accident', () => {
    expect(defang('ดู https://evil.example.com/a.b?c=1 นะ')).toBe('ดู hxxps://evil[.]example[.]com/a.b?c=1 นะ')
    expect(defang('www.evil.co.th javascript:alert(1) data:text/html,x')).toBe(
      'www[.]evil[.]co[.]th javascript[:]alert(1) data[:]text/html,x',
    )
  })
  test('while words, days and money stay as they are', () => {
    const text = 'จ่าย 50,000.50 บาท เมื่อ 12.30 น. วันที่ 5 พ.ย. 2569 พิกัด 19.166000, 99.901000'
    expect(defang(text)).toBe(text)
  })
  test('whatever is around them', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, around) => {
        const seen = defang(`${around} ${url}`)
        expect(seen).not.toMatch(/https?:\/\//i)
      }),
    )
  })
})

describe('the conversation', () => {
  const said = (role: 'reporter' | 'officer', seq: number, body: Record<string, string> | string): Shown => ({
    kind: 'opened',
    place: { seq, role, type: typeof body === 'string' ? 'text' : 'meta' },
    from: role === 'reporter' ? 'reporter' : { id: 'o', name: 'นิติกร', recipient: '', verifyKey: '' },
    former: false,
    envelope: {
      v: 1,
      caseId: CASE,
      seq,
      role,
      ...(typeof body === 'string' ? { type: 'text', body: { text: body } } : { type: 'meta', body }),
    },
  })
  const texts = (shown: Shown[]) =>
    thread(shown).map((one) =>
      one.kind === 'opened' && one.envelope.type === 'text' ? one.envelope.body.text : one.kind,
    )

  test("an officer's answer stands after what it had read, with its day", () => {
    const shown = [
      said('officer', 0, 'รับแล้ว'),
      said('officer', 1, { about: '0', read: '2', on: '2026-11-17' }),
      said('reporter', 0, 'หนึ่ง'),
      said('reporter', 1, 'สอง'),
      said('reporter', 2, 'สาม'),
      said('officer', 2, 'ครับ'),
      said('officer', 3, { about: '2', read: '3', on: '2026-11-18' }),
    ]
    expect(texts(shown)).toEqual(['หนึ่ง', 'สอง', 'รับแล้ว', 'สาม', 'ครับ'])
    expect(thread(shown).find(({ place }) => place.role === 'officer')?.on).toBe('2026-11-17')
  })
  test('a piece that says nothing of its place stands at the end; a refused one where it was', () => {
    const refused = { kind: 'refused', place: { seq: 1, role: 'reporter', type: 'text' } } as Shown
    expect(texts([said('officer', 0, 'ท้าย'), said('reporter', 0, 'หนึ่ง'), refused])).toEqual([
      'หนึ่ง',
      'refused',
      'ท้าย',
    ])
  })
  test('what is gone is counted', () => {
    expect(missing([said('reporter', 0, 'ก'), said('reporter', 2, 'ค')], 4)).toBe(2)
  })
})

describe('trusting the roster', () => {
  test('a machine that never checked it asks for the printed sheet, and takes no other', async () => {
    const { entries, firstFingerprint } = await office(2)
    expect(await judge({ entries, firstFingerprint }, undefined)).toMatchObject({ kind: 'unknown' })
    expect(await memoryFrom(entries, '1'.repeat(32))).toBeUndefined()
    expect(await memoryFrom([], firstFingerprint)).toBeUndefined()
    const memory = await memoryFrom(entries, firstFingerprint)
    expect(await judge({ entries, firstFingerprint }, memory)).toMatchObject({ kind: 'sound' })
  })
  test('a roster that forgot its last line, or all of it, or began anew, stops everything', async () => {
    const { entries, firstFingerprint } = await office(3)
    const memory = await memoryFrom(entries, firstFingerprint)
    const shorter = { entries: entries.slice(0, 2), firstFingerprint }
    expect(await judge(shorter, memory)).toEqual({ kind: 'refused', what: 'forgotten' })
    expect(await judge({ entries: [], firstFingerprint }, memory)).toEqual({
      kind: 'refused',
      what: 'forgotten',
    })
    expect(await judge({ entries: [], firstFingerprint: '' }, memory)).toEqual({
      kind: 'refused',
      what: 'first-key',
    })
    expect(await judge(await office(3), memory)).toEqual({ kind: 'refused', what: 'first-key' })
    const altered = entries.map((entry, i) => (i === 1 ? { ...entry, signature: '0'.repeat(128) } : entry))
    expect(await judge({ entries: altered, firstFingerprint }, memory)).toMatchObject({ kind: 'refused' })
  })
})

describe('for whom an answer is sealed', () => {
  test('never by a key the server sends, never to whom the reporter left out', async () => {
    const [three, stranger, reporter] = await Promise.all([
      office(3),
      person('officer-2'),
      person('reporter'),
    ])
    const [one, two, third] = three.people.map(({ officer }) => officer)
    const found = {
      readers: [at(three.people, 0).officer, stranger.officer],
      reporter: reporter.officer.recipient,
    }
    const sealed = await answerRecipients(found, undefined, three.roster)
    expect(sealed.officers).toEqual([one, two])
    expect(sealed.recipients).toContain(reporter.officer.recipient)
    expect(sealed.recipients).not.toContain(stranger.officer.recipient)
    // One key for each place: from the outside nobody sees who was left out.
    expect(sealed.recipients).toHaveLength(4)
    expect(sealed.recipients).not.toContain(third?.recipient)

    for (const concerns of [['officer-2'], ['นิติกร officer-2']]) {
      const without = await answerRecipients(found, { concerns }, three.roster)
      expect(without.officers).toEqual([one])
    }
  })
  test('the escrow key only where the reporter left it in', async () => {
    const { people, roster } = await office(1, await person('escrow', 'ทนาย'))
    const found = {
      readers: [at(people, 0).officer],
      escrow: roster.escrow,
      reporter: at(people, 0).officer.recipient,
    }
    const keys = (escrow?: 'yes' | 'no') =>
      answerRecipients(found, escrow && { concerns: [], escrow }, roster).then(
        ({ escrow: kept }) => kept?.holder,
      )
    expect([await keys(), await keys('yes'), await keys('no')]).toEqual(['ทนาย', 'ทนาย', undefined])
  })
})

describe('unlocking', () => {
  const PASSPHRASE = 'ฝนตกที่ม่อนดอย สามวันก่อน'
  test('after a rotation the older keys come along where they share the passphrase', async () => {
    const [old, fresh] = [await person('officer-1'), await person('officer-1')]
    const founded = await foundRoster(old.officer, old.keys.signingKey, '2026-11-01')
    const deed = { act: 'rotate', officer: fresh.officer } as const
    const entries = await appendToRoster(
      founded.entries,
      founded.firstFingerprint,
      deed,
      old.signer,
      '2026-11-02',
    )
    const memory = await memoryFrom(entries, founded.firstFingerprint)
    const trust = await judge({ entries, firstFingerprint: founded.firstFingerprint }, memory)
    const me = trust.kind === 'sound' ? meIn(trust.roster, 'officer-1') : undefined
    if (!me) throw new Error('not in the roster')
    const wrapped = await Promise.all(
      [old, fresh].map(async ({ keys }) => ({
        recipient: keys.recipient,
        wrapped: await wrapKeys(keys, PASSPHRASE, 2),
        how: 'passphrase' as const,
      })),
    )
    const unlocked = await unlock(wrapped, PASSPHRASE, me)
    expect(unlocked.current.recipient).toBe(fresh.keys.recipient)
    expect(unlocked.older.map(({ recipient }) => recipient)).toEqual([old.keys.recipient])
    await expect(unlock(wrapped, 'รหัสผ่านอื่นที่ยาวพอ', me)).rejects.toMatchObject({ code: 'passphrase-wrong' })
    // A server that hands out somebody else's wrapped key under my public half.
    const swapped = [{ ...at(wrapped, 0), recipient: me.recipient }]
    await expect(unlock(swapped, PASSPHRASE, me)).rejects.toMatchObject({ code: 'bad-roster' })
  })
})

test('an address names a part of the desk, and nothing else', () => {
  expect(routeOf('')).toEqual({ part: 'list' })
  expect(routeOf(`#/case/${CASE}`)).toEqual({ part: 'case', caseId: CASE })
  expect(routeOf('#/case/../../x')).toEqual({ part: 'list' })
  expect(routeOf('#/keys')).toEqual({ part: 'keys' })
})
