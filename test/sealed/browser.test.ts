import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { wrapKeys } from '../../src/sealed/keys.js'
import { openOfficerMessage, sealOfficerMessage } from '../../src/sealed/officer-message.js'
import { deriveReporterKey } from '../../src/sealed/reporter-key.js'
import { open, seal } from '../../src/sealed/seal.js'
import { at, CANARY, CASE, type Office, office } from './support.js'

/** The shared files run in the reporter's and the officer's browser: bundled as a page would have them. */
const CHROMIUM = '/usr/bin/chromium'
const installed = existsSync(CHROMIUM)
const here = installed || process.env.CI === 'true' ? describe : describe.skip
if (!installed) console.warn(`${CHROMIUM} is not installed: the browser tests are skipped, on CI they fail`)

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../src/sealed')
const SALT = new Uint8Array(16).fill(9)
const place = { caseId: CASE, seq: 0, role: 'reporter', type: 'text' } as const
const words = { v: 1, ...place, body: { text: CANARY } } as const
const replyPlace = { caseId: CASE, seq: 0, role: 'officer', type: 'text' } as const
const reply = { v: 1, ...replyPlace, body: { text: 'ได้รับเรื่องแล้ว' } } as const

/** One script with these files of src/sealed, each under its name in `globalThis.bundled`. */
async function bundle(files: string[]): Promise<string> {
  const names = files.map((file) => basename(file, '.ts'))
  const lines = names.map((name) => `export * as ${name.replaceAll('-', '_')} from './${name}.js'`)
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: FOLDER, loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundled',
    target: ['es2020'],
    charset: 'utf8',
  })
  return at(outputFiles, 0).text
}

const filesHere = async () => (await readdir(FOLDER)).filter((name) => name.endsWith('.ts'))

describe('what the browser loads', () => {
  test('no file outside server/ needs Node', async () => {
    const files = await filesHere()
    expect(files.length).toBeGreaterThan(15)
    // esbuild refuses node: modules when it builds for browsers.
    expect(await bundle(files)).toContain('age-encryption.org/v1')
  })

  test("the report page's share stays small enough for an old phone", async () => {
    const page = ['receipt', 'reporter-key', 'roster', 'recipients', 'seal', 'officer-message']
    const script = await bundle(page)
    expect(gzipSync(script).length).toBeLessThan(80_000)
  })
})

/** What the bundle leaves in the page: the files by their names. */
declare global {
  var bundled: {
    keys: typeof import('../../src/sealed/keys.js')
    officer_message: typeof import('../../src/sealed/officer-message.js')
    receipt: typeof import('../../src/sealed/receipt.js')
    recipients: typeof import('../../src/sealed/recipients.js')
    reporter_key: typeof import('../../src/sealed/reporter-key.js')
    roster: typeof import('../../src/sealed/roster.js')
    seal: typeof import('../../src/sealed/seal.js')
  }
}

here('in Chromium', () => {
  let browser: Browser
  let script: string
  let two: Office

  beforeAll(async () => {
    script = await bundle(await filesHere())
    two = await office(2)
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    })
  })
  afterAll(() => browser?.close())

  /** A page as strict as ours: its own script and nothing else. `before` runs ahead of it. */
  async function visit(before?: () => void) {
    const page = await browser.newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    if (before) await page.addInitScript(before)
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      asked.push(route.request().url())
      if (pathname === '/sealed.js') return route.fulfill({ contentType: 'text/javascript', body: script })
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: {
          'content-security-policy':
            "default-src 'none'; script-src 'self'; img-src data:; require-trusted-types-for 'script'",
        },
        body: '<!doctype html><title>report</title><link rel="icon" href="data:,"><script src="/sealed.js"></script>',
      })
    })
    await page.goto('https://report.example/report')
    return { page, asked, complaints }
  }

  /** Door A, whole: the roster checked, the receipt made, the words sealed, all in the page. */
  const report = (page: Page) =>
    page.evaluate(
      async ({ entries, firstFingerprint, salt, envelope }) => {
        const { receipt, reporter_key, roster, recipients, seal } = bundled
        const digits = receipt.makeReceipt()
        const reporter = await reporter_key.deriveReporterKey(digits, new Uint8Array(salt))
        const checked = await roster.verifyRoster(entries, firstFingerprint)
        const choice = { concerns: ['officer-2'], withEscrow: true, reporter: reporter.recipient }
        const chosen = await recipients.chooseRecipients(checked, choice)
        const sealed = await seal.seal(envelope, chosen.recipients)
        const readBack = await seal.open(sealed, reporter.identity, envelope)
        return {
          digits,
          reporter,
          sealed: [...sealed],
          same: JSON.stringify(readBack) === JSON.stringify(envelope),
        }
      },
      { entries: two.entries, firstFingerprint: two.firstFingerprint, salt: [...SALT], envelope: words },
    )

  /** The reporter comes back: the officer's answer opened and its signature checked in the page. */
  const readReply = (page: Page, digits: string, sealed: Uint8Array) =>
    page.evaluate(
      async ({ entries, firstFingerprint, salt, digits, sealed, place }) => {
        const { reporter_key, roster, officer_message } = bundled
        const reporter = await reporter_key.deriveReporterKey(digits, new Uint8Array(salt))
        const checked = await roster.verifyRoster(entries, firstFingerprint)
        const bytes = new Uint8Array(sealed)
        return officer_message.openOfficerMessage(bytes, reporter.identity, place, checked)
      },
      {
        entries: two.entries,
        firstFingerprint: two.firstFingerprint,
        salt: [...SALT],
        digits,
        sealed: [...sealed],
        place: replyPlace,
      },
    )

  test('a report sealed in the browser opens in Node, for those it is meant for', async () => {
    const { page, asked, complaints } = await visit()
    const { digits, reporter, sealed, same } = await report(page)
    expect(same).toBe(true)
    const [first, second] = [at(two.people, 0), at(two.people, 1)]
    expect(await open(new Uint8Array(sealed), first.keys.identity, place)).toEqual(words)
    await expect(open(new Uint8Array(sealed), second.keys.identity, place)).rejects.toThrow('does not open')
    // The receipt gives the same keys on both sides.
    expect(await deriveReporterKey(digits, SALT)).toEqual(reporter)
    // No other host, no eval, no complaint of any kind.
    expect(asked).toEqual(['https://report.example/report', 'https://report.example/sealed.js'])
    expect(complaints).toEqual([])
    await page.close()
  })

  test('an answer sealed and signed in Node opens in the browser, and the other way round', async () => {
    const { page } = await visit()
    const { digits, reporter } = await report(page)
    const { signer, keys, officer } = at(two.people, 0)
    const everybody = [officer.recipient, reporter.recipient]
    const sealed = await sealOfficerMessage(reply, everybody, signer)
    expect(await readReply(page, digits, sealed)).toEqual({ envelope: reply, from: officer, former: false })

    const wrapped = await wrapKeys(keys, 'a long passphrase', 10)
    const written = await page.evaluate(
      async ({ wrapped, reply, everybody }) => {
        const { keys, officer_message } = bundled
        const { signingKey } = await keys.unwrapKeys(wrapped, 'a long passphrase')
        return [
          ...(await officer_message.sealOfficerMessage(reply, everybody, { id: 'officer-1', signingKey })),
        ]
      },
      { wrapped, reply, everybody },
    )
    const read = await openOfficerMessage(new Uint8Array(written), reporter.identity, replyPlace, two.roster)
    expect(read.envelope).toEqual(reply)
    await page.close()
  })

  test('a browser without X25519 and Ed25519 does the same', async () => {
    const { page, complaints } = await visit(() => {
      const { subtle } = crypto
      for (const name of ['importKey', 'generateKey'] as const) {
        const original = subtle[name].bind(subtle) as (...args: unknown[]) => unknown
        const limited = async (...args: unknown[]) => {
          if (JSON.stringify(args).includes('25519'))
            throw new DOMException('Algorithm: Unrecognized name', 'NotSupportedError')
          return original(...args)
        }
        Object.defineProperty(subtle, name, { value: limited })
      }
    })
    const { digits, reporter, sealed, same } = await report(page)
    expect(same).toBe(true)
    const { keys, signer } = at(two.people, 0)
    expect(await open(new Uint8Array(sealed), keys.identity, place)).toEqual(words)
    const answer = await sealOfficerMessage(reply, [reporter.recipient], signer)
    expect(await readReply(page, digits, answer)).toMatchObject({ envelope: reply, former: false })
    // And still refuses what was not signed by an officer.
    const forged = await sealOfficerMessage(reply, [reporter.recipient], {
      ...signer,
      signingKey: '11'.repeat(32),
    })
    await expect(readReply(page, digits, forged)).rejects.toThrow('signature is not valid')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('what Node seals opens in the browser', async () => {
    const { page } = await visit()
    const { digits, reporter } = await report(page)
    const sealed = await seal(words, [reporter.recipient])
    const opened = await page.evaluate(
      async ({ digits, salt, sealed, place }) => {
        const { reporter_key, seal } = bundled
        const { identity } = await reporter_key.deriveReporterKey(digits, new Uint8Array(salt))
        return seal.open(new Uint8Array(sealed), identity, place)
      },
      { digits, salt: [...SALT], sealed: [...sealed], place },
    )
    expect(opened).toEqual(words)
    await page.close()
  })
})
