import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import type { Chart } from '../../../src/statistics/chart/message.js'
import { chartRoutes } from '../../../src/statistics/chart/routes.js'
import { chartPath } from '../../../src/statistics/chart/token.js'
import { at, filed, live } from '../life.js'
import { type Town, town } from '../town.js'

const key = Buffer.alloc(32, 7)
const november = { month: '2026-11', version: 1, lang: 'th' } as const
const drawn: Chart[] = []
let broken = false
let t: Town
const server = () => express().use(chartRoutes({ statistics: t.statistics, key }))

beforeAll(async () => {
  t = await town('charts', async (chart) => {
    if (broken) throw new Error('the chart process ended with 1')
    drawn.push(chart)
    return { full: Buffer.from(`full ${chart.title}`), preview: Buffer.from('preview') }
  })
  await t.save(
    live(filed(at('2026-11-02 09:00')), ['propose', '2026-11-03 09:00'], ['confirm', '2026-11-03 10:00']),
  )
  await t.statistics.freeze('2026-11')
})
afterAll(() => t.close())

describe('charts by their address', () => {
  test('one that can’t be drawn is a plain 404, and may be drawn later', async () => {
    broken = true
    const response = await request(server()).get(chartPath(key, november)).expect(404)
    expect(response.headers['cache-control']).toBe('no-store')
    broken = false
  })

  test('asked for by many at once it is drawn once, and kept for every server', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => request(server()).get(chartPath(key, november)).expect(200)),
    )
    const preview = await request(server())
      .get(chartPath(key, november, 'preview'))
      .expect(200)
    expect(answers[0]?.body.toString()).toBe('full ทันกำหนด 100%')
    expect(preview.body.toString()).toBe('preview')
    expect(answers[0]?.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(drawn).toHaveLength(1)
    expect(await t.another().chart(november)).toMatchObject({ preview: Buffer.from('preview') })
    expect(drawn).toHaveLength(1)
  })

  test('English is another picture', async () => {
    const { body } = await request(server())
      .get(chartPath(key, { ...november, lang: 'en' }))
      .expect(200)
    expect(body.toString()).toBe('full On time 100%')
  })

  test.each([
    ['another key', chartPath(Buffer.alloc(32, 8), november)],
    ['a month changed by hand', chartPath(key, november).replace('2026-11', '2026-10')],
    ['a version that does not exist', chartPath(key, { ...november, version: 2 })],
    ['a month without anything', chartPath(key, { ...november, month: '2020-01' })],
    ['no token', '/charts/2026-11.1.th.png'],
    ['nonsense', '/charts/%2e%2e%2fetc.png'],
  ])('%s gives the same 404 as any other', async (_, path) => {
    const { headers, text } = await request(server()).get(path).expect(404)
    expect([text, headers['cache-control'], headers['content-type']]).toEqual(['', 'no-store', undefined])
  })
})
