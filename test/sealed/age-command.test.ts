import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decryptWith } from '../../src/sealed/age.js'
import { makeOfficerKeys, type OfficerKeys, wrapKeys } from '../../src/sealed/keys.js'
import { sealOfficerMessage } from '../../src/sealed/officer-message.js'
import { deriveReporterKey } from '../../src/sealed/reporter-key.js'
import { seal } from '../../src/sealed/seal.js'
import { stretchOnServer } from '../../src/sealed/server/receipt-lookup.js'
import { CANARY, CASE } from './support.js'

/**
 * The `age` command line (Debian package `age`) reads what we seal, so that a grave case can be opened on a
 * machine that never meets our pages. On CI its absence is a failure; elsewhere these tests are skipped.
 */
const installed = spawnSync('age', ['--version']).status === 0
const here = installed || process.env.CI === 'true' ? describe : describe.skip
if (!installed)
  console.warn('age is not installed (apt-get install age): its tests are skipped, on CI they fail')

const PASSPHRASE = 'ฝนตกที่ม่อนดอย สามวันก่อน'
const words = { v: 1, caseId: CASE, seq: 0, role: 'reporter', type: 'text', body: { text: CANARY } } as const
const photo = {
  v: 1,
  caseId: CASE,
  seq: 1,
  role: 'reporter',
  type: 'photo',
  body: { mime: 'image/jpeg' },
  bytes: new Uint8Array(3000).map((_, i) => i % 256),
} as const

here('with the age command line', () => {
  let dir: string
  let officer: OfficerKeys
  const file = (name: string) => join(dir, name)
  const shell = (command: string) =>
    execFileSync('sh', ['-ec', command], { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] })

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'age-command-'))
    officer = await makeOfficerKeys()
    await writeFile(file('key.txt'), `${officer.identity}\n`, { mode: 0o600 })
    await writeFile(file('officer.age'), await wrapKeys(officer, PASSPHRASE, 12))
    await writeFile(file('words.age'), await seal(words, [officer.recipient]))
    await writeFile(file('photo.age'), await seal(photo, [officer.recipient]))
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  test('the words of a report are its first line', () => {
    const line = shell('age --decrypt --identity key.txt words.age | head -n 1').toString()
    expect(JSON.parse(line)).toEqual(words)
  })

  test('a photo comes out whole, and its hash is the one in the envelope', () => {
    const { attached } = JSON.parse(shell('age -d -i key.txt photo.age | head -n 1').toString())
    const bytes = shell(`age -d -i key.txt photo.age | tail -n +3 | head -c ${attached.size} | tee photo.jpg`)
    expect(bytes.equals(photo.bytes)).toBe(true)
    expect(shell('sha256sum photo.jpg').toString().slice(0, 64)).toBe(attached.sha256)
  })

  test("an officer's answer shows who signed it", async () => {
    const reply = {
      v: 1,
      caseId: CASE,
      seq: 0,
      role: 'officer',
      type: 'text',
      body: { text: 'รับเรื่องแล้ว' },
    } as const
    const signer = { id: 'officer-1', signingKey: officer.signingKey }
    await writeFile(file('reply.age'), await sealOfficerMessage(reply, [officer.recipient], signer))
    const [line, signature] = shell('age -d -i key.txt reply.age | head -n 2').toString().split('\n')
    expect(JSON.parse(line ?? '')).toEqual(reply)
    expect(signature).toMatch(/^ed25519 officer-1 [0-9a-f]{128}$/)
  })

  test("the officer's wrapped key opens a report once its passphrase is typed", async () => {
    // age asks on the terminal; script (util-linux) gives it one.
    const command = 'age --decrypt --identity officer.age --output opened words.age'
    spawnSync('script', ['-qec', command, '/dev/null'], { cwd: dir, input: `${PASSPHRASE}\n` })
    const [line] = (await readFile(file('opened'), 'utf8')).split('\n')
    expect(JSON.parse(line ?? '')).toEqual(words)
  })

  test('the file within is an ordinary identity file', async () => {
    spawnSync('script', ['-qec', 'age --decrypt --output plain.txt officer.age', '/dev/null'], {
      cwd: dir,
      input: `${PASSPHRASE}\n`,
    })
    expect(shell('age-keygen -y plain.txt').toString().trim()).toBe(officer.recipient)
  })

  test("the reporter's key from the receipt is one that age knows", async () => {
    const { identity, recipient } = await deriveReporterKey(
      '27182818284590452353',
      new Uint8Array(16),
      stretchOnServer,
    )
    await writeFile(file('reporter.txt'), `${identity}\n`)
    expect(shell('age-keygen -y reporter.txt').toString().trim()).toBe(recipient)
  })

  test('what age encrypts, we open', async () => {
    shell(`printf '%s' hello | age --encrypt --recipient ${officer.recipient} --output theirs.age`)
    const plain = await decryptWith(officer.identity, await readFile(file('theirs.age')))
    expect(new TextDecoder().decode(plain)).toBe('hello')
  })
})
