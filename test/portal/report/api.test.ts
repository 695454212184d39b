import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import express from 'express'
import pino from 'pino'
import request from 'supertest'
import * as z from 'zod/mini'
import { createListener } from '../../../src/app.js'
import type { Channel } from '../../../src/confidential/channel.js'
import { bundle } from '../../../src/portal/bundle.js'
import { caseIdOf } from '../../../src/portal/report/case-id.js'
import { readFrame } from '../../../src/portal/report/frame.js'
import { reportRoutes } from '../../../src/portal/report/routes.js'
import { CaseSchema, KeysSchema } from '../../../src/portal/report/wire.js'
import { makeOfficerKeys } from '../../../src/sealed/keys.js'
import { sealOfficerMessage } from '../../../src/sealed/officer-message.js'
import { authHash } from '../../../src/sealed/reporter-key.js'
import { seal } from '../../../src/sealed/seal.js'
import { integrityOfficers } from '../../support/integrity.js'
import { createTown, MONDAY, type Town } from '../../support/town.js'

const WORDS = 'หัวหน้างานเรียกเงินสามหมื่นที่ร้านก๋วยเตี๋ยว'
let town: Town
let http: Server
let office: Awaited<ReturnType<typeof integrityOfficers>>
let reporter: string

beforeAll(async () => {
  town = await createTown({ now: new Date(MONDAY.getTime() - 9 * 3_600_000) })
  office = await integrityOfficers(town, 2)
  reporter = (await makeOfficerKeys()).recipient
  http = createServer(createListener(town.services, { trustProxy: '1' }))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
}, 60_000)
/** Each test in an hour of its own: what is asked of all together is not asked at once. */
beforeEach(() => later(60))
const later = (minutes: number) => {
  town.clock.now = new Date(town.clock.now.getTime() + minutes * 60_000)
}
afterAll(async () => {
  await new Promise((resolve) => http.close(resolve))
  await town.stop()
})

/** A browser somewhere: each has an address of its own, as throttling knows them. */
let houses = 0
function browser() {
  const address = `203.0.113.${++houses}`
  const key = randomBytes(32).toString('hex')
  const ask = (method: 'get' | 'post' | 'put', path: string) =>
    request(http)[method](`/report/api/${path}`).set('x-forwarded-for', address)
  const mine = (method: 'post' | 'put', path: string, as = key) => ask(method, path).set('x-receipt-key', as)
  return {
    key,
    caseId: caseIdOf(key),
    ask,
    mine,
    async words(seq = 0, text = WORDS): Promise<Buffer> {
      const place = { caseId: caseIdOf(key), seq, role: 'reporter', type: 'text' } as const
      const to = [...office.officers.map(({ officer }) => officer.recipient), reporter]
      return Buffer.from(await seal({ v: 1, ...place, body: { text } }, to))
    },
    put: (sealed: Buffer, seq = 0, as = key) =>
      mine('put', `pieces/${seq}/text`, as).type('application/octet-stream').send(sealed),
    submit: (readers = office.officers.map(({ id }) => id)) =>
      mine('post', 'submit').send({ reporter, readers, withEscrow: false }),
    look: (as = key) =>
      mine('post', 'look', as)
        .buffer(true)
        .parse((res, done) => {
          const parts: Buffer[] = []
          res.on('data', (part: Buffer) => parts.push(part))
          res.on('end', () => done(null, Buffer.concat(parts)))
        }),
    /** A report as far as it is submitted. */
    async reports() {
      await this.mine('post', 'begin').expect(204)
      await this.put(await this.words()).expect(201)
      return this.submit().expect(200)
    },
  }
}

describe('the page', () => {
  test('says what it cannot promise, names 1205, and works as far as it can without script', async () => {
    const { text } = await request(http).get('/report').expect(200)
    const shown = text.replace(/<script[\s\S]*?<\/script>/g, '')
    expect(shown).toContain('ไม่มีช่องทางใดรับประกันได้ว่าจะไม่มีใครรู้ว่าเป็นคุณ')
    expect(shown).toMatch(/<noscript>.*1205.*<\/noscript>/)
    expect(shown).toContain('href="tel:1205"')
    expect(shown).toContain('ออกจากหน้านี้ทันที')
    expect(shown).toContain(office.firstFingerprint)
    const { text: english } = await request(http).get('/report?lang=en').expect(200)
    expect(english).toMatch(/<html lang="en">.*No channel can guarantee/s)
  })

  test('lets a browser do nothing but run the one script, whose hash is on the page, and keeps no trace', async () => {
    const { text, headers } = await request(http).get('/report').expect(200)
    const script = await request(http).get('/report/report.js').expect(200)
    const { sha256 } = await bundle(new URL('../../../src/portal/report/browser/main.js', import.meta.url))
    expect(text).toContain(`integrity="sha256-${sha256}"`)
    expect(text).toContain(Buffer.from(sha256, 'base64').toString('hex'))
    for (const answer of [headers, script.headers]) {
      expect(answer['set-cookie']).toBeUndefined()
      expect(answer['cache-control']).toBe('no-store')
      expect(answer['referrer-policy']).toBe('no-referrer')
      expect(answer['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';font-src 'self';connect-src 'self';" +
          "img-src blob: data:;base-uri 'none';form-action 'none';frame-ancestors 'none';" +
          "require-trusted-types-for 'script';trusted-types 'none'",
      )
    }
  })

  test('opened inside LINE it leads outside', async () => {
    const LINE =
      'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/80 Mobile Safari/537.36 Line/12.1.0/IAB'
    const inside = await request(http).get('/report').set('user-agent', LINE)
    expect(inside.text).toContain('openExternalBrowser=1')
    expect((await request(http).get('/report')).text).not.toContain('openExternalBrowser=1')
  })
})

describe('a report on its way', () => {
  test('begins, is stored piece by piece, and is an officer’s once it is submitted', async () => {
    const me = browser()
    const { body: keys } = await me.ask('get', 'keys').expect(200)
    expect(z.safeParse(KeysSchema, keys).success).toBe(true)
    expect(keys.able.sort()).toEqual(office.officers.map(({ id }) => id).sort())
    expect(keys.firstFingerprint).toBe(office.firstFingerprint)
    const { body } = await me.reports()
    // Monday, 16 November 2026; the three working days are over on Thursday.
    expect(body).toEqual({
      receivedOn: '2026-11-16',
      acknowledgeBy: '2026-11-19',
      feedbackBy: ['2026-12-16', '2027-01-15', '2027-02-14'],
    })
    const seen = await town.services.channel.casesOf(office.first.id)
    expect(seen.map(({ caseId }) => caseId)).toContain(me.caseId)
  })

  test('whatever is sent twice is stored once: the same case, the same bytes, the same answer', async () => {
    const me = browser()
    const piece = await me.words()
    for (const stored of ['added', 'known']) {
      await me.mine('post', 'begin').expect(204)
      expect((await me.put(piece)).body).toEqual({ stored })
    }
    const first = await me.submit().expect(200)
    expect((await me.submit().expect(200)).body).toEqual(first.body)
    const { pieces } = await town.services.channel.readAs(office.first.id, me.caseId)
    expect(pieces).toHaveLength(1)
    expect(Buffer.from(pieces[0]?.sealed ?? []).equals(piece)).toBe(true)
  })

  test('another piece in a place that is taken is refused, and so is whoever knows the case but not its receipt', async () => {
    const me = browser()
    await me.reports()
    await me.put(await me.words(0, 'something else')).expect(409)
    // An officer knows the case id. Its key would have to come from the receipt.
    const officer = browser()
    const { body } = await officer.put(await me.words(1)).expect(404)
    expect(body.error).toBe('missing')
    const { pieces } = await town.services.channel.readAs(office.first.id, me.caseId)
    expect(pieces).toHaveLength(1)
  })

  test('readable words are never stored, whatever a broken page may send', async () => {
    const me = browser()
    await me.mine('post', 'begin').expect(204)
    await me.put(Buffer.from(WORDS)).expect(400)
    await me.mine('put', 'pieces/0/text').type('text/plain').send(WORDS).expect(415)
    await me
      .mine('put', 'pieces/0/story')
      .type('application/octet-stream')
      .send(await me.words())
      .expect(400)
    await me
      .mine('put', 'pieces/x/text')
      .type('application/octet-stream')
      .send(await me.words())
      .expect(400)
  })

  test('what is too large is refused by its announcement, before it is read', async () => {
    const me = browser()
    await me.mine('post', 'begin').expect(204)
    const answer = await me
      .mine('put', 'pieces/0/photo')
      .set('content-length', String(13 * 1024 * 1024))
      .type('application/octet-stream')
      .send(Buffer.alloc(10))
      .timeout(5000)
      .catch((error: { response?: { status: number } }) => error.response)
    expect(answer?.status).toBe(413)
    await me
      .mine('post', 'submit')
      .send({ reporter, readers: ['x'.repeat(20_000)] })
      .expect(413)
  })

  test('nobody is left to read it: nothing is taken, and 1205 is named', async () => {
    const me = browser()
    await me.mine('post', 'begin').expect(204)
    await me.put(await me.words()).expect(201)
    const { body } = await me.submit(['somebody-else']).expect(409)
    expect(body).toMatchObject({ error: 'no-recipient', say: { th: expect.stringContaining('1205') } })
    await me.mine('post', 'submit').send({ reporter: 'age1x', readers: [], withEscrow: false }).expect(400)
  })
})

describe('coming back', () => {
  test('the receipt’s key finds the case, its standing and what was said', async () => {
    const me = browser()
    await me.reports()
    const place = { caseId: me.caseId, seq: 0, role: 'officer', type: 'text' } as const
    const { signer, id } = office.first
    const answer = await sealOfficerMessage(
      { v: 1, ...place, body: { text: 'รับเรื่องแล้ว' } },
      [reporter],
      signer,
    )
    await town.services.channel.add({ ...place, sealed: answer, by: id })
    await town.services.channel.move(id, me.caseId, 'acknowledge', '2026-11-17')

    const { body } = await me.look().expect(200)
    const { head, rest } = readFrame(body)
    expect(head).toMatchObject({
      caseId: me.caseId,
      state: 'acknowledged',
      acknowledgedOn: '2026-11-17',
      next: 1,
      pieces: [
        { seq: 0, role: 'reporter', type: 'text' },
        { seq: 0, role: 'officer', type: 'text', size: answer.length },
      ],
    })
    expect(z.safeParse(CaseSchema, head).success).toBe(true)
    expect(Buffer.from(rest.subarray(-answer.length)).equals(Buffer.from(answer))).toBe(true)
  })

  test('a receipt typed back is noted, so that it is never replaced', async () => {
    const me = browser()
    await me.reports()
    const kept = async () => (await town.services.channel.byReceipt(authHash(me.key)))?.receiptKept
    expect(await kept()).toBe(false)
    await me.mine('post', 'kept').expect(204)
    expect(await kept()).toBe(true)
  })

  test('a report that began in chat is added to by its receipt, which is looked up first', async () => {
    const me = browser()
    const caseId = randomUUID()
    const { channel } = town.services
    const readers = [office.first.id]
    await channel.begin({ caseId, door: 'chat' })
    const place = { caseId, role: 'reporter', type: 'text' } as const
    const words = (seq: number) =>
      seal({ v: 1, ...place, seq, body: { text: WORDS } }, [office.first.officer.recipient])
    await channel.add({ ...place, seq: 0, sealed: await words(0) })
    await channel.submit({ caseId, authHash: authHash(me.key), reporter, readers, withEscrow: false })
    const add = (key: string, sealed: Uint8Array) =>
      me.mine('put', 'chat-pieces/1/text', key).type('application/octet-stream').send(Buffer.from(sealed))
    await add(randomBytes(32).toString('hex'), await words(1)).expect(404)
    await add(me.key, await words(1)).expect(201)
    expect((await channel.readAs(office.first.id, caseId)).pieces).toHaveLength(2)
  })

  test('every miss says the same, whatever was wrong with it', async () => {
    const me = browser()
    const misses = await Promise.all(
      ['f'.repeat(64), 'F'.repeat(64), 'short', 'x'.repeat(300)].map((key) => me.look(key).expect(404)),
    )
    const bodies = misses.map(({ body }) => String(body))
    expect(new Set(bodies).size).toBe(1)
    expect(bodies[0]).toContain('ไม่พบเรื่องที่ตรงกับรหัสนี้')
    await me.ask('post', 'look').expect(404)
  })

  test('whoever tries receipts is stopped, and nobody else', async () => {
    const guesser = browser()
    const tries = []
    for (let i = 0; i < 40; i++) tries.push((await guesser.look(randomBytes(32).toString('hex'))).status)
    expect(tries.at(0)).toBe(404)
    expect(tries.at(-1)).toBe(503)
    // Trying by way of a piece costs the same.
    later(10)
    const other = browser()
    const sealed = await other.words()
    const byPiece = []
    for (let i = 0; i < 40; i++)
      byPiece.push((await other.put(sealed, 0, randomBytes(32).toString('hex'))).status)
    expect(byPiece.at(0)).toBe(404)
    expect(byPiece.at(-1)).toBe(503)
    later(10)
    await browser().reports()
  })
})

test('another site cannot use its visitors’ browsers against this door', async () => {
  await browser().ask('get', 'keys').set('sec-fetch-site', 'cross-site').expect(403)
  await browser().ask('get', 'keys').set('sec-fetch-site', 'same-origin').expect(200)
})

describe('when things are not as they should be', () => {
  /** The page over a channel that is not the town's. */
  const over = (channel: Partial<Channel>, logged: unknown[] = []) => {
    const log = pino({}, { write: (line: string) => void logged.push(line) })
    const needs = { ...town.services, log, channel: { ...town.services.channel, ...channel } }
    return express().use('/report', reportRoutes(needs))
  }

  test('no officer: the page says why nothing is taken, and 1205', async () => {
    const app = over({ standing: async () => ({ open: false, why: 'no-officer' }) })
    const { text } = await request(app).get('/report').expect(200)
    expect(text).toMatch(/ไม่มีเจ้าหน้าที่ที่รับเรื่องนี้อย่างเป็นกลางได้.*1205/)
    const { body } = await request(app).get('/report/api/keys').expect(200)
    expect(body).toMatchObject({ able: [], closed: 'no-officer' })
  })

  test('a fault inside is logged without a word of the request', async () => {
    const logged: unknown[] = []
    const key = randomBytes(32).toString('hex')
    const app = over(
      { begin: () => Promise.reject(new Error(`duplicate key: { _id: ${caseIdOf(key)}, ${WORDS} }`)) },
      logged,
    )
    const { body } = await request(app).post('/report/api/begin').set('x-receipt-key', key).expect(500)
    expect(body.error).toBe('broken')
    expect(logged).toHaveLength(1)
    expect(logged.join()).not.toContain(WORDS)
    expect(logged.join()).not.toContain(caseIdOf(key))
    expect(logged.join()).not.toContain(key)
    expect(logged.join()).not.toContain('/report/api/begin')
  })
})
