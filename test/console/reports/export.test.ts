import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sealAnswer } from '../../../src/console/reports/browser/answer.js'
import { exportCase } from '../../../src/console/reports/browser/export.js'
import { openAll, openPiece, type Shown } from '../../../src/console/reports/browser/pieces.js'
import { tar } from '../../../src/console/reports/browser/tar.js'
import type { SealedCase } from '../../../src/console/reports/wire.js'
import { utf8 } from '../../../src/sealed/bytes.js'
import { chooseRecipients } from '../../../src/sealed/recipients.js'
import { seal } from '../../../src/sealed/seal.js'
import { wrapKeys } from '../../../src/sealed/keys.js'
import { at, CANARY, CASE, type Office, office, type Person, person } from '../../sealed/support.js'

/** As docs/age-by-hand.md has it. On CI a missing `age` is a failure; elsewhere these tests are skipped. */
const installed = spawnSync('age', ['--version']).status === 0
const here = installed || process.env.CI === 'true' ? describe : describe.skip
if (!installed) console.warn('age is not installed (apt-get install age): its tests are skipped')

const PASSPHRASE = 'ฝนตกที่ม่อนดอย สามวันก่อน'
const say = ({ th }: { th: string }) => th

here('a case exported as one age file', () => {
  let dir: string
  let two: Office
  let me: Person
  const photo = new Uint8Array(3000).map((_, i) => i % 256)
  const shell = (command: string) =>
    execFileSync('sh', ['-ec', command], { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] })

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'export-'))
    two = await office(2)
    me = at(two.people, 0)
    const reporter = await person('reporter')
    const { recipients } = await chooseRecipients(two.roster, {
      concerns: [],
      withEscrow: true,
      reporter: reporter.officer.recipient,
    })
    const common = { v: 1, caseId: CASE, role: 'reporter' } as const
    const words = await seal(
      { ...common, seq: 0, type: 'text', body: { text: `${CANARY} http://x.example` } },
      recipients,
    )
    const picture = await seal(
      { ...common, seq: 1, type: 'photo', body: { mime: 'image/jpeg' }, bytes: photo },
      recipients,
    )
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
    const found: SealedCase = {
      caseId: CASE,
      door: 'page',
      state: 'received',
      receivedOn: '2026-11-16',
      acknowledgeBy: '2026-11-19',
      feedbackBy: ['2026-12-16'],
      waits: true,
      hasBox: false,
      readers: two.people.map(({ officer }) => officer),
      reporter: reporter.officer.recipient,
      next: { reporter: 2, officer: 0 },
      pieces: [
        { seq: 0, role: 'reporter', type: 'text', sealed: base64(words) },
        { seq: 1, role: 'reporter', type: 'photo' },
      ],
      readings: [],
    }
    const unlocked = { current: me.keys, older: [] }
    const answer = await sealAnswer(
      found,
      { text: 'รับเรื่องแล้วค่ะ', on: '2026-11-16' },
      { id: me.officer.id, unlocked },
      { decision: undefined, roster: two.roster },
    )
    found.pieces.push(...answer.pieces.map((piece) => ({ ...piece, role: 'officer' as const })))
    const shown: Shown[] = await Promise.all(
      (await openAll(found, unlocked, two.roster)).map(async (one) =>
        one.kind === 'closed'
          ? {
              place: one.place,
              kind: 'opened',
              ...(await openPiece(picture, one.place, CASE, unlocked, two.roster)),
            }
          : one,
      ),
    )
    await writeFile(join(dir, 'case.tar.age'), await exportCase(found, shown, me.officer.recipient, say))
    await writeFile(join(dir, 'key.txt'), `${me.keys.identity}\n`, { mode: 0o600 })
    await writeFile(join(dir, 'other.txt'), `${at(two.people, 1).keys.identity}\n`, { mode: 0o600 })
    await writeFile(join(dir, 'officer.age'), await wrapKeys(me.keys, PASSPHRASE, 12))
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  test('opens with the age command and tar: the conversation, the photo, the signed pieces', () => {
    shell(
      'age --decrypt --identity key.txt case.tar.age > case.tar && mkdir case && tar -xf case.tar -C case',
    )
    const text = shell('cat case/case.txt').toString()
    expect(text).toContain(`${CANARY} hxxp://x[.]example`)
    expect(text).toContain('รับเรื่องแล้วค่ะ')
    expect(text).toContain('reporter-0001.jpg')
    expect(shell('cat case/reporter-0001.jpg').equals(photo)).toBe(true)
    const { conversation } = JSON.parse(shell('cat case/case.json').toString())
    expect(conversation[0]).toMatchObject({ role: 'reporter', body: { text: `${CANARY} http://x.example` } })
    const [line, signature] = shell('age -d -i key.txt case/signed/officer-0000-text.age | head -n 2')
      .toString()
      .split('\n')
    expect(JSON.parse(line ?? '')).toMatchObject({ seq: 0, body: { text: 'รับเรื่องแล้วค่ะ' } })
    expect(signature).toMatch(/^ed25519 officer-1 [0-9a-f]{128}$/)
  })

  test('opens with the wrapped key and its passphrase as well', async () => {
    // age asks on the terminal; script (util-linux) gives it one.
    const command = 'age --decrypt --identity officer.age --output again.tar case.tar.age'
    spawnSync('script', ['-qec', command, '/dev/null'], { cwd: dir, input: `${PASSPHRASE}\n` })
    expect((await readFile(join(dir, 'again.tar'))).subarray(257, 262).toString()).toBe('ustar')
  })

  test('opens for nobody else, not even for another reader of the case', () => {
    expect(() => shell('age -d -i other.txt case.tar.age')).toThrow()
  })
})

describe('the archive', () => {
  test('is one that tar lists, and holds names of ours only', async () => {
    const files = [
      { name: 'a.txt', bytes: utf8('ก') },
      { name: 'b/c.bin', bytes: new Uint8Array(1024).fill(1) },
      { name: 'empty', bytes: new Uint8Array(0) },
    ]
    const listed = execFileSync('tar', ['-tvf', '-'], { input: tar(files) }).toString()
    expect(listed.match(/(\d+) 1970-01-01 \d\d:\d\d \S+/g)).toHaveLength(3)
    expect(listed).toContain(' 1024 ')
    expect(() => tar([{ name: '../../ชื่อ', bytes: utf8('x') }])).toThrow(RangeError)
  })
})
