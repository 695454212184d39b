import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { createListener } from '../src/app.js'
import { createTown, type Town } from './support/town.js'

const TOKEN = 'a-token-for-metrics'
let town: Town
let web: ReturnType<typeof createListener>
beforeAll(async () => {
  town = await createTown()
  web = createListener(town.services, { metricsToken: TOKEN })
})
afterAll(() => town.stop())

describe('the doors besides the webhook', () => {
  test('alive and ready', async () => {
    await request(web).get('/healthz').expect(200, { alive: true })
    await request(web).get('/readyz').expect(200, { ready: true, database: true, line: true })
  })

  test('metrics only for who has the token, and no door at all without the setting', async () => {
    await request(web).get('/metrics').expect(404)
    await request(web).get('/metrics').set('authorization', 'Bearer wrong').expect(404)
    const answer = await request(web).get('/metrics').set('authorization', `Bearer ${TOKEN}`).expect(200)
    expect(answer.text).toMatch(/^pushes_waiting 0$/m)
    await request(createListener(town.services))
      .get('/metrics')
      .set('authorization', 'Bearer undefined')
      .expect(404)
  })

  test('public pages in Thai and English, with a policy that lets nothing else in', async () => {
    const home = await request(web).get('/').expect(200)
    expect(home.text).toMatch(/lang="th"[\s\S]*แจ้งเรื่องถึงเทศบาล[\s\S]*lang="en"[\s\S]*Tell us something/)
    expect(home.headers['content-security-policy']).toContain("default-src 'self'")
    expect(home.headers['x-powered-by']).toBeUndefined()
    expect((await request(web).get('/privacy').expect(200)).text).toContain('ร้องเรียนต่อ สคส.')
    await request(web).get('/assets/look.css').expect(200)
  })

  test('no number is shown that the municipality has not confirmed', async () => {
    const { office } = town.services.house.municipality.phones
    expect(office.draft).toBe(true)
    expect((await request(web).get('/')).text).not.toContain(office.number)
  })

  test('a page that isn’t there says so in both languages', async () => {
    expect((await request(web).get('/nowhere').expect(404)).text).toBe('ไม่พบหน้านี้ · Not found')
    await request(web).get('/webhook').expect(404)
  })
})

describe('photos', () => {
  test('are served to who was sent their address, and to nobody who guesses', async () => {
    const photo = { id: '578901234567890123', kind: 'photo' as const, type: 'image/jpeg', at: new Date() }
    await town.services.attachments.put(photo, Buffer.from('jpeg'))
    const address = new URL(town.services.links.photo(photo.id)).pathname
    const answer = await request(web).get(address).expect(200)
    expect(answer.headers['content-type']).toBe('image/jpeg')
    const name = address.split('/').at(-1) ?? ''
    const [id, mac = ''] = name.split('.')
    const forged = mac.startsWith('A') ? `B${mac.slice(1)}` : `A${mac.slice(1)}`
    for (const guess of [
      `${id}.jpg`,
      `${id}.${forged}.jpg`,
      `578901234567890124.${mac}.jpg`,
      '..%2f..%2fetc.jpg',
    ]) {
      await request(web).get(`/photos/${guess}`).expect(404)
    }
  })
})
