import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { receipt, sealedWords } from '../confidential/support.js'
import { enter, signIn } from '../support/console.js'
import { integrityOfficers } from '../support/integrity.js'
import { createTown, type Town } from '../support/town.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterAll(() => town.stop())

const note = (staff: string, what: 'case' | 'report', id: string) =>
  town.services.access.readings.note({ staff, what, id }, town.clock.now)

test('supervisors see who opened a case, and never that a report was read', async () => {
  const kham = await town.officer('ยายคำ', ['officer'], 'public-works')
  const filed = { kind: 'complaint' as const, category: 'street-light', words: 'ไฟดับ', reporter: kham.id }
  const c = await town.services.office.open('a-case', filed, town.clock.now, false)
  const reader = await signIn(town, { name: 'ผู้อ่าน', roles: ['officer'], unit: 'public-works' })
  const secret = await signIn(town, { name: 'ผู้รับเบาะแส', roles: ['integrity'] })
  await note(reader.me.id, 'case', c.id)
  await note(secret.me.id, 'report', randomUUID())
  const { agent } = await signIn(town, { roles: ['supervisor'] })
  const { text } = await agent.get('/console/readings').expect(200)
  expect(text).toMatch(new RegExp(`<td>16 พ.ย. 2569</td><td>ผู้อ่าน</td><td>เรื่อง ${c.number}</td>`))
  expect(text).not.toContain('ผู้รับเบาะแส')
  expect(text).not.toContain('เบาะแส')
})

test('readings of a report are seen by its own readers; to an officer left out of it, it does not exist', async () => {
  const { officers } = await integrityOfficers(town, 3)
  const [one, two, accused] = officers
  if (!one || !two || !accused) throw new Error('three were asked for')
  const caseId = randomUUID()
  const readers = [one, two]
  await town.services.channel.begin({ caseId, door: 'page' })
  await town.services.channel.add(await sealedWords({ caseId, seq: 0 }, readers))
  const { identity: _, ...mine } = await receipt()
  const ids = readers.map(({ id }) => id)
  await town.services.channel.submit({ caseId, ...mine, readers: ids, withEscrow: false })
  await note(one.id, 'report', caseId)

  const page = async (id: string) =>
    (await (await enter(town, id)).agent.get('/console/readings').expect(200)).text
  expect(await page(two.id)).toMatch(new RegExp(`<td>${one.name}</td><td>เบาะแสที่รับเมื่อ 16 พ.ย. 2569</td>`))
  const outside = await page(accused.id)
  expect(outside).not.toContain(one.name)
  expect(outside).toContain('ยังไม่มีใครเปิดดู')
})

test('nobody else finds the page, administrators least of all', async () => {
  for (const role of ['officer', 'executive', 'admin'] as const)
    await (await signIn(town, { roles: [role] })).agent.get('/console/readings').expect(404)
})

test('a section notes a reading durably before it shows anything', async () => {
  const { createConsole } = await import('../../src/console/console.js')
  const { default: express, Router } = await import('express')
  const { default: request } = await import('supertest')
  const officer = await signIn(town, { roles: ['officer'] })
  const desk = createConsole(town.services, [
    {
      path: 'desk',
      label: { th: 'โต๊ะ', en: 'Desk' },
      roles: ['officer'],
      routes: (frame) =>
        Router().get('/', async (req, res) => {
          await frame.noteReading(req, { what: 'photo', id: 'a-photo' })
          const [line] = await town.services.access.readings.newest({ what: ['photo'] }, 1)
          res.json(line)
        }),
    },
  ])
  const { body } = await request(express().use(desk))
    .get('/console/desk')
    .set('cookie', officer.cookie)
    .expect(200)
  expect(body).toMatchObject({ staff: officer.me.id, what: 'photo', ref: 'a-photo' })
})
