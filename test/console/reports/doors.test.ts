import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Role } from '../../../src/cases/case.js'
import { sealOfficerMessage } from '../../../src/sealed/officer-message.js'
import { makeOfficerKeys } from '../../../src/sealed/keys.js'
import { enter, type SignedIn, signIn } from '../../support/console.js'
import { integrityOfficers, type IntegrityOfficer } from '../../support/integrity.js'
import { createTown, days, type Town } from '../../support/town.js'
import { reports, says } from './reporter.js'

const API = '/console/reports/api'

describe("the desk's doors", () => {
  let town: Town
  let officers: IntegrityOfficer[]
  let [one, two]: SignedIn[] = []
  let report: Awaited<ReturnType<typeof reports>>
  const photo = { type: 'photo', body: { mime: 'image/jpeg' }, bytes: new Uint8Array(2000).fill(7) } as const
  const post = (who: SignedIn | undefined, path: string, body: object) =>
    who?.agent.post(`${API}${path}`).set('x-csrf-token', who.csrf).send(body)
  const readings = () =>
    town.services.database.db.collection('console_readings').find({ what: 'report' }).toArray()

  beforeAll(async () => {
    town = await createTown()
    ;({ officers } = await integrityOfficers(town, 2))
    const [a, b] = officers
    ;[one, two] = [await enter(town, a?.id ?? ''), await enter(town, b?.id ?? '')]
    report = await reports(town, { pieces: [says('เรื่องลับ'), photo], concerns: [b?.id ?? ''] })
  })
  afterAll(() => town?.stop())

  const answerOf = async (seq: number) => {
    const [officer] = officers
    if (!officer) throw new Error('nobody')
    const envelope = {
      v: 1,
      caseId: report.caseId,
      seq,
      role: 'officer',
      type: 'text',
      body: { text: 'รับแล้ว' },
    } as const
    const sealed = await sealOfficerMessage(envelope, [officer.officer.recipient], officer.signer)
    return { pieces: [{ seq, type: 'text', sealed: Buffer.from(sealed).toString('base64') }] }
  }

  describe('open for integrity officers alone', () => {
    test.each<Role[]>([['admin'], ['supervisor'], ['executive'], ['officer']])(
      'not for %s: there is nothing there',
      async (...roles) => {
        const who = await signIn(town, { roles })
        for (const path of ['', '/desk.js', '/api/desk', `/api/cases/${report.caseId}`])
          await who.agent.get(`/console/reports${path}`).expect(404)
        await post(who, '/paper', { receivedOn: '2026-11-02' })?.expect(404)
        const start = await who.agent.get('/console/start').expect(200)
        expect(start.text).not.toContain('/console/reports')
      },
    )

    test('nor for a passer-by', async () => {
      const { default: request } = await import('supertest')
      await request(town.http).get(`${API}/desk`).set('sec-fetch-mode', 'cors').expect(401)
      await request(town.http).get('/console/reports').expect(303)
    })

    test('the page holds nothing but its place, under a policy that runs no text', async () => {
      const page = await one?.agent.get('/console/reports').expect(200)
      const policy = page?.get('content-security-policy') ?? ''
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toContain('unsafe')
      expect(page?.get('cache-control')).toBe('no-store')
      expect(page?.text).not.toContain(report.caseId)
    })
  })

  describe('each officer finds what they can open', () => {
    test('and whoever was left out finds nothing, in the list or by its id', async () => {
      const mine = await one?.agent.get(`${API}/desk`).expect(200)
      expect(mine?.body.cases).toMatchObject([
        { caseId: report.caseId, state: 'received', acknowledgeBy: '2026-11-19' },
      ])
      const theirs = await two?.agent.get(`${API}/desk`).expect(200)
      expect(theirs?.body.cases).toEqual([])
      await two?.agent.get(`${API}/cases/${report.caseId}`).expect(404)
      await two?.agent.get(`${API}/cases/${report.caseId}/attachments/reporter/2`).expect(404)
      await post(two, `/cases/${report.caseId}/answers`, await answerOf(0))?.expect(404)
      await post(two, `/cases/${report.caseId}/notice`, { inner: 'AAAA' })?.expect(404)
      const unknown = await one?.agent.get(`${API}/cases/${randomUUID()}`).expect(404)
      expect(unknown?.body.say.th).toBe('ไม่พบเรื่องนี้')
      for (const id of ['0', '$ne', '__proto__', '%00'])
        await one?.agent.get(`${API}/cases/${id}`).expect(404)
    })
  })

  describe('every opening is on record before anything is sent', () => {
    test('a report and each attachment, by whom and on which day, without the id', async () => {
      const before = (await readings()).length
      const opened = await one?.agent.get(`${API}/cases/${report.caseId}`).expect(200)
      const pieces: { type: string; sealed?: string }[] = opened?.body.pieces
      expect(pieces.map(({ type, sealed }) => [type, Boolean(sealed)])).toEqual([
        ['meta', true],
        ['text', true],
        ['photo', false],
      ])
      const attachment = await one?.agent
        .get(`${API}/cases/${report.caseId}/attachments/reporter/2`)
        .expect(200)
      expect(attachment?.get('content-type')).toBe('application/octet-stream')
      const lines = (await readings()).slice(before)
      expect(lines).toMatchObject([
        { staff: one?.me.id, at: '2026-11-16' },
        { staff: one?.me.id, at: '2026-11-16' },
      ])
      expect(JSON.stringify(lines)).not.toContain(report.caseId)
      // Its readers see who opened it; a supervisor's list of readings has none of this.
      const again = await one?.agent.get(`${API}/cases/${report.caseId}`).expect(200)
      expect(again?.body.readings).toEqual(
        [false, true, false].map((attached) => ({
          name: one?.me.name,
          on: '2026-11-16',
          attachment: attached,
        })),
      )
      const supervisor = await signIn(town, { roles: ['supervisor'] })
      const list = await supervisor.agent.get('/console/readings').expect(200)
      expect(list.text).not.toContain(one?.me.name)
    })

    test('when it can not be noted, nothing is sent', async () => {
      const { readings: log } = town.services.access
      const { note } = log
      log.note = async () => Promise.reject(new Error('the log is full'))
      try {
        for (const path of ['', '/attachments/reporter/2']) {
          const answer = await one?.agent.get(`${API}/cases/${report.caseId}${path}`).expect(500)
          expect(JSON.stringify(answer?.body) + answer?.text).not.toContain('age-encryption')
        }
      } finally {
        log.note = note
      }
    })
  })

  describe('what changes something', () => {
    test('needs the token of our own page', async () => {
      await one?.agent.post(`${API}/paper`).send({ receivedOn: '2026-11-02' }).expect(403)
      await one?.agent
        .post(`${API}/cases/${report.caseId}/answers`)
        .set('x-csrf-token', one.csrf)
        .set('sec-fetch-site', 'cross-site')
        .send({})
        .expect(403)
    })

    test('is read by a schema: nothing else passes, and nothing is quoted', async () => {
      const path = `/cases/${report.caseId}/answers`
      const good = await answerOf(0)
      const [piece] = good.pieces
      const canary = 'ถ้อยคำที่ไม่ควรสะท้อนกลับ'
      for (const body of [
        {},
        { pieces: [] },
        { pieces: [{ ...piece, seq: -1 }] },
        { pieces: [{ ...piece, type: 'photo' }] },
        { pieces: [{ ...piece, role: 'reporter' }] },
        { pieces: [piece, piece, piece] },
        { ...good, move: 'reopen' },
        { ...good, extra: canary },
        { pieces: [{ ...piece, sealed: canary }] },
      ]) {
        const answer = await post(one, path, body)?.expect(400)
        expect(JSON.stringify(answer?.body)).not.toContain(canary)
      }
      await post(one, path, { pieces: [{ ...piece, sealed: 'A'.repeat(300_000) }] })?.expect(413)
      // Readable words are no age file.
      const plain = Buffer.from('plain words').toString('base64')
      await post(one, path, { pieces: [{ ...piece, sealed: plain }] })?.expect(409)
    })

    test('is done once, however often it is sent', async () => {
      const path = `/cases/${report.caseId}/answers`
      const answer = await answerOf(0)
      await post(one, path, answer)?.expect(200)
      await post(one, path, answer)?.expect(200)
      const { body } = (await one?.agent.get(`${API}/cases/${report.caseId}`)) ?? {}
      expect(body.next.officer).toBe(1)
      // Another answer in the same place is refused, and the first one stays.
      await post(one, path, await answerOf(0))?.expect(409)
    })

    test('moves a case only as its state allows', async () => {
      const path = `/cases/${report.caseId}/answers`
      await post(one, path, { ...(await answerOf(1)), move: 'finish' })?.expect(409)
      await post(one, path, { ...(await answerOf(2)), move: 'acknowledge' })?.expect(200)
      const { body } = (await one?.agent.get(`${API}/desk`)) ?? {}
      expect(body.cases[0]).toMatchObject({
        state: 'acknowledged',
        acknowledgedOn: '2026-11-16',
        waits: false,
      })
    })
  })

  describe('keys', () => {
    test('a request is its owner’s, whatever it says, and goes when it is signed or withdrawn', async () => {
      const newcomer = await signIn(town, { name: 'คนใหม่', roles: ['integrity'] })
      const { recipient, verifyKey } = await makeOfficerKeys()
      await post(newcomer, '/requests', { recipient, verifyKey, id: one?.me.id })?.expect(400)
      await post(newcomer, '/requests', { recipient, verifyKey })?.expect(200)
      const seen = await one?.agent.get(`${API}/desk`).expect(200)
      expect(seen?.body.requests).toEqual([
        { id: newcomer.me.id, name: 'คนใหม่', recipient, verifyKey, on: '2026-11-16' },
      ])
      await post(newcomer, '/requests/withdraw', {})?.expect(200)
      const after = await one?.agent.get(`${API}/desk`).expect(200)
      expect(after?.body.requests).toEqual([])
    })

    test('a line that nobody in the roster signed is refused', async () => {
      const { channel } = town.services
      const [entry] = (await channel.publicKeys()).entries
      const forged = { statement: entry?.statement ?? '', signature: '0'.repeat(128) }
      const refused = await post(one, '/roster', { entry: forged })
      expect(refused?.status).toBeGreaterThanOrEqual(400)
      expect((await channel.publicKeys()).entries).toHaveLength(2)
    })

    test('only what looks like a wrapped key is kept', async () => {
      const { recipient, identity } = await makeOfficerKeys()
      await post(one, '/keys', { recipient, wrapped: identity, how: 'passphrase' })?.expect(400)
    })
  })

  describe('reports on paper', () => {
    test('are two days; a day to come, or a second field, is refused', async () => {
      await post(one, '/paper', { receivedOn: '2026-11-02' })?.expect(200)
      await post(one, '/paper', { receivedOn: '2026-11-17' })?.expect(400)
      await post(one, '/paper', { receivedOn: '2026-11-02', finishedOn: '2026-11-01' })?.expect(400)
      await post(one, '/paper', { receivedOn: '2026-11-02', note: 'เรื่องของปลัด' })?.expect(400)
      const [inHand] = (await one?.agent.get(`${API}/paper`).expect(200))?.body ?? []
      expect(inHand.receivedOn).toBe('2026-11-02')
      await post(one, '/paper/finish', { id: inHand.id, finishedOn: '2026-11-10' })?.expect(200)
      expect((await one?.agent.get(`${API}/paper`))?.body).toEqual([])
      const kept = await town.services.database.db.collection('confidential_paper').find().toArray()
      expect(kept.map(({ _id, ...rest }) => rest)).toEqual([
        { receivedOn: '2026-11-02', finishedOn: '2026-11-10' },
      ])
    })
  })

  test('an officer who lost the role finds the desk gone at once', async () => {
    await town.later(days(0))
    await town.services.staff.model.updateOne({ _id: two?.me.id }, { roles: ['officer'] })
    await two?.agent.get(`${API}/desk`).set('sec-fetch-mode', 'cors').expect(401)
  })
})
