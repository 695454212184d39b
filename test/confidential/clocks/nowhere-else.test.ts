import { afterEach, expect, test } from '@jest/globals'
import request from 'supertest'
import { createListener } from '../../../src/app.js'
import { visibleText } from '../../../src/simulator/stand-in/reading.js'
import { at, createTown, filed, look, move, type Person, tick, type Town } from '../../jobs/support.js'
import { integrityOfficers } from '../../support/integrity.js'
import { finished, reported } from './support.js'

/**
 * One of those who read the ordinary figures may be the one a report is about. Two towns live through the same November,
 * one of them with reports of corruption: nothing that anybody else is shown may differ by a byte.
 */
const towns: Town[] = []
afterEach(async () => {
  for (const town of towns.splice(0)) await town.stop()
})

const TOKEN = 'a-token-for-metrics'

async function november(withReports: boolean) {
  const town = await createTown({ now: at('2026-11-02 10:00'), line: { quota: 300 } })
  towns.push(town)
  const office = await integrityOfficers(town, 2)
  const mayor = await town.officer('นายก', ['executive'])
  const wipa = await town.officer('วิภา', ['supervisor'])
  const somchai = await town.officer('สมชาย', ['officer'], 'public-works')
  const kham = town.resident('ยายคำ')
  const light = await filed(town, kham)
  await filed(town, kham, { category: 'road' })
  town.clock.now = at('2026-11-05 10:00')
  await move(town, light, { move: 'propose' })
  if (withReports) {
    await reported(town, office)
    await finished(town, office, await reported(town, office, { door: 'chat', toldAt: kham.id }))
    await town.services.countPaper({ receivedOn: '2026-11-04' })
  }
  town.clock.now = at('2026-11-06 10:00')
  await look(town.services, 'statistics')
  await tick(town, '2026-11-09 08:30', 'digest')
  await tick(town, '2026-11-09 09:00', 'reminders')
  await tick(town, '2026-12-01 08:00', 'month-end', 'quota-watch')
  return { town, shown: await shownTo(town, [mayor, wipa, somchai]) }
}

async function shownTo(town: Town, people: Person[]) {
  const { db } = town.services.database
  const names = (await db.listCollections().toArray()).map(({ name }) => name).sort()
  const ordinary = names.filter((name) => /^(daily|monthly|months|counters|failures|mails)$/.test(name))
  const figures = await Promise.all(
    ordinary.map(async (name) => [name, await db.collection(name).find().sort({ _id: 1 }).toArray()]),
  )
  const said = people.map(({ messages }) =>
    messages.flatMap((one) => ('message' in one && one.message ? [visibleText(one.message)] : [])),
  )
  const web = createListener(town.services, { metricsToken: TOKEN })
  const metrics = await request(web).get('/metrics').set('authorization', `Bearer ${TOKEN}`).expect(200)
  const pages = await Promise.all(
    [
      '/',
      '/privacy',
      '/healthz',
      '/readyz',
      '/figures/corruption-reports',
      '/figures/corruption-reports.json',
    ].map(async (path) => (await request(web).get(path).expect(200)).text),
  )
  return {
    figures: JSON.stringify(figures),
    november: JSON.stringify(await town.services.statistics.latest('2026-11')),
    december: JSON.stringify(await town.services.statistics.compileMonth('2026-12')),
    said,
    metrics: metrics.text.split('\n').filter((line) => /^(work|pushes)_/.test(line)),
    pages,
  }
}

test('rollups, months, cards, digests, metrics and pages are the same with reports and without', async () => {
  const without = await november(false)
  const withReports = await november(true)
  expect(
    await withReports.town.services.database.db.collection('confidential_reports').countDocuments(),
  ).toBe(2)
  expect(without.shown.november).toContain('"received":2')
  expect(without.shown.said.join()).toContain('เรียน นายกเทศมนตรีตำบลบ้านต๋อม')
  expect(without.shown.figures).toContain('street-light')
  // Named, since the figures of a month fill pages.
  const same = Object.entries(without.shown).map(([name, shown]) => [name, JSON.stringify(shown)])
  const differing = Object.entries(withReports.shown).filter(
    ([name, shown]) => !same.some(([n, s]) => n === name && s === JSON.stringify(shown)),
  )
  expect(differing.map(([name]) => name)).toEqual([])
})
