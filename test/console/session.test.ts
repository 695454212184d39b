import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import express, { Router } from 'express'
import request from 'supertest'
import { createConsole } from '../../src/console/console.js'
import type { Section } from '../../src/console/section.js'
import { cookieIn, csrfIn, enter, SESSION, signIn, visitor } from '../support/console.js'
import { createTown, type Town } from '../support/town.js'

let town: Town
beforeAll(async () => {
  town = await createTown()
})
afterAll(() => town.stop())

const minutes = (n: number) => {
  town.clock.now = new Date(town.clock.now.getTime() + n * 60_000)
}

describe('a session', () => {
  test('is a cookie of the console alone, which scripts can’t read, over https only', async () => {
    const officer = await town.officer('นก', ['officer'], 'finance')
    const [person] = await town.services.staff.find('นก', town.clock.now)
    const token = await town.services.access.links.mint(person?.id ?? '', town.clock.now)
    const came = await visitor(town).post('/console/link').type('form').send({ token })
    expect(officer.id).toBeDefined()
    expect(came.headers['set-cookie']).toEqual([
      expect.stringMatching(
        /^__Secure-console=[\w-]{43}; Max-Age=43200; Path=\/console; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
  })

  test('its cookie stands in no document, only a digest of it', async () => {
    const { cookie } = await signIn(town, { roles: ['officer'] })
    const stored = await town.services.database.db.collection('console_sessions').find().toArray()
    expect(stored.length).toBeGreaterThan(0)
    expect(JSON.stringify(stored)).not.toContain(cookie.split('=')[1])
  })

  test('ends after 30 idle minutes, and not while it is used', async () => {
    const { agent } = await signIn(town, { roles: ['officer'] })
    for (let i = 0; i < 3; i++) {
      minutes(29)
      await agent.get('/console/start').expect(200)
    }
    minutes(31)
    await agent.get('/console/start').expect(303).expect('location', '/console')
  })

  test('ends after twelve hours however busy it was', async () => {
    const { agent } = await signIn(town, { roles: ['officer'] })
    for (let i = 0; i < 28; i++) {
      minutes(25)
      await agent.get('/console/start').expect(200)
    }
    minutes(25)
    await agent.get('/console/start').expect(303)
  })

  test('ends at once for somebody who has left', async () => {
    const { agent, me } = await signIn(town, { roles: ['officer'] })
    await town.services.staff.end(me.id)
    await agent.get('/console/start').expect(303)
  })

  test('ends at once when the roles become others, and does not come back with them', async () => {
    const { agent, me } = await signIn(town, { roles: ['officer', 'supervisor'] })
    await town.services.staff.setRoles(me.id, ['officer'])
    await agent.get('/console/readings').expect(303)
    await town.services.staff.setRoles(me.id, ['officer', 'supervisor'])
    await agent.get('/console/readings').expect(303)
  })

  test('signing out ends this one; signing out everywhere ends them all', async () => {
    const phone = await signIn(town, { roles: ['officer'] })
    const computer = await enter(town, phone.me.id)
    await phone.agent.post('/console/sign-out').type('form').send({ csrf: phone.csrf }).expect(303)
    await phone.agent.get('/console/start').expect(303)
    await computer.agent.get('/console/start').expect(200)
    const again = await enter(town, phone.me.id)
    const link = await town.services.access.links.mint(phone.me.id, town.clock.now)
    await again.agent
      .post('/console/sign-out')
      .type('form')
      .send({ csrf: again.csrf, everywhere: 'yes' })
      .expect(303)
    await computer.agent.get('/console/start').expect(303)
    await visitor(town).post('/console/link').type('form').send({ token: link }).expect(410)
  })

  test.each(['', 'x', 'A'.repeat(43), '%00', '{"$ne":1}'])(
    'a made-up cookie %j opens nothing',
    async (value) => {
      await visitor(town, `__Secure-console=${value}`).get('/console/start').expect(303)
    },
  )
})

describe('a request that changes something', () => {
  test('needs the token of the person’s own pages, in the form or in the header', async () => {
    const { agent, csrf } = await signIn(town, { roles: ['officer'] })
    const other = await signIn(town, { roles: ['officer'] })
    for (const given of [undefined, '', 'x', other.csrf])
      await agent.post('/console/sign-out').type('form').send({ csrf: given }).expect(403)
    await agent.get('/console/start').expect(200)
    await agent.post('/console/sign-out').set('x-csrf-token', csrf).expect(303)
  })

  test('must come from a page of this server, whatever token it carries', async () => {
    const { agent, csrf } = await signIn(town, { roles: ['officer'] })
    const post = () => agent.post('/console/sign-out').set('x-csrf-token', csrf)
    await post().set('sec-fetch-site', 'cross-site').expect(403)
    await post().set('sec-fetch-site', 'same-site').expect(403)
    await post().set('origin', 'https://evil.example').expect(403)
    await post().set('sec-fetch-site', 'same-origin').expect(303)
  })

  test('without a session a script hears 401, a person is shown the door', async () => {
    const put = visitor(town).put('/console/anything').set('sec-fetch-site', 'same-origin')
    await put.expect(401)
    await visitor(town).get('/console/start').set('sec-fetch-mode', 'cors').expect(401)
    await visitor(town).get('/console/start').set('sec-fetch-mode', 'navigate').expect(303)
  })
})

describe('roles', () => {
  test('a section of another role does not exist: its answer is that of a page that isn’t there', async () => {
    const officer = await signIn(town, { roles: ['officer'] })
    const hidden = await officer.agent.get('/console/readings').expect(404)
    const nothing = await officer.agent.get('/console/nothing').expect(404)
    expect(hidden.text).toBe(nothing.text)
    const start = await officer.agent.get('/console/start').expect(200)
    expect(start.text).not.toContain('/console/readings')
    const supervisor = await signIn(town, { roles: ['supervisor'] })
    expect((await supervisor.agent.get('/console/start')).text).toContain('/console/readings')
    await supervisor.agent.get('/console/readings').expect(200)
  })

  test('a section is handed only requests of people it is for, and knows whose they are', async () => {
    const seen: string[] = []
    const section: Section = {
      path: 'desk',
      label: { th: 'โต๊ะ', en: 'Desk' },
      roles: ['integrity', 'executive'],
      routes: (frame) =>
        Router().all(/.*/, (req, res) => {
          seen.push(`${req.method} ${frame.me(req).name} ${frame.lang(req)}`)
          res.send(frame.page(req, { title: { th: 'โต๊ะ', en: 'Desk' }, body: frame.me(req).name }))
        }),
    }
    const http = createServer(express().use(createConsole(town.services, [section])))
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
    const web = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
    const nayok = await signIn(town, { name: 'นายก', roles: ['executive'] })
    const officer = await signIn(town, { roles: ['officer'] })
    const ask = (cookie: string) => request(web).get('/console/desk/one').set('cookie', cookie)
    const page = await ask(nayok.cookie).expect(200)
    expect(csrfIn(page)).toBe(nayok.csrf)
    expect(page.text).toContain('aria-current="page"')
    await ask(officer.cookie).expect(404)
    await ask('').expect(303)
    await request(web).post('/console/desk').set('cookie', nayok.cookie).expect(403)
    await request(web)
      .post('/console/desk')
      .set('cookie', nayok.cookie)
      .set('x-csrf-token', nayok.csrf)
      .expect(200)
    expect(seen).toEqual(['GET นายก th', 'POST นายก th'])
    await new Promise((resolve) => http.close(resolve))
  })
})

describe('every page', () => {
  test('lets nothing from elsewhere in, and is kept by nobody', async () => {
    const { agent } = await signIn(town, { roles: ['officer'] })
    for (const answer of [
      await agent.get('/console/start').expect(200),
      await visitor(town).get('/console').expect(200),
      await visitor(town)
        .get(`/console/link/${'a'.repeat(43)}`)
        .expect(410),
    ]) {
      const policy = answer.headers['content-security-policy']
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style="/)
    }
  })

  test('a name with markup in it is only a name', async () => {
    const { agent } = await signIn(town, { name: '<script>alert(1)</script>"&', roles: ['officer'] })
    const { text } = await agent.get('/console/start')
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script>alert')
  })

  test('speaks Thai first, and English once asked, on this browser', async () => {
    const thai = await visitor(town).get('/console').expect(200)
    expect(thai.text).toMatch(/<html lang="th">[\s\S]*เข้าคอนโซล/)
    const chosen = await visitor(town).get('/console?lang=en').expect(303).expect('location', '/console')
    const cookie = cookieIn(chosen, /^console_lang=/)
    const english = await visitor(town, cookie).get('/console').expect(200)
    expect(english.text).toMatch(/<html lang="en">[\s\S]*Sign in to the console/)
    await visitor(town).get('//evil.example/console?lang=en').expect(404)
    expect(cookieIn(chosen, SESSION)).toBeUndefined()
  })
})
