import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launch, withBrowser } from '../../simulator/flex/chromium.js'
import { enter } from '../../support/console.js'
import { integrityOfficers } from '../../support/integrity.js'
import { createTown, type Town } from '../../support/town.js'
import { atDesk } from './desk.js'

jest.setTimeout(60_000)

withBrowser('a passkey beside the passphrase', () => {
  let town: Town
  let browser: Browser
  beforeAll(async () => {
    ;[town, browser] = await Promise.all([createTown({ publicUrl: 'http://localhost' }), launch()])
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await town?.stop()
  }, 30_000)

  test('is added once unlocked, unlocks from then on, and its loss costs nothing', async () => {
    const { first, firstFingerprint } = await integrityOfficers(town, 1)
    const me = await enter(town, first.id)
    // WebAuthn knows no IP addresses.
    const url = town.url.replace('127.0.0.1', 'localhost')
    const browserCookie = { ...me.browserCookie, domain: 'localhost' }
    const desk = await atDesk(browser, { url }, { ...me, browserCookie })
    const device = await desk.context.newCDPSession(desk.page)
    await device.send('WebAuthn.enable')
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await desk.go('#/keys')
    await desk.typesSheet(firstFingerprint)
    await desk.unlocks(first.passphrase)
    await desk.page.getByText('ปลดล็อกด้วยพาสคีย์').click()
    await desk.press('ตกลง เพิ่มพาสคีย์')
    await desk.sees('เพิ่มพาสคีย์แล้ว')
    const kept = await town.services.channel.wrappedKeys.of(first.id)
    expect(kept.map(({ how }) => how).sort()).toEqual(['passkey', 'passphrase'])
    expect(JSON.stringify(kept)).not.toContain('AGE-SECRET-KEY')

    await desk.press('ล็อกเดี๋ยวนี้')
    await desk.press('ปลดล็อกด้วยพาสคีย์')
    await desk.sees('ปลดล็อกแล้ว')

    await device.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })
    await desk.press('ล็อกเดี๋ยวนี้')
    await desk.unlocks(first.passphrase)
    await desk.sees('ปลดล็อกแล้ว')
    expect(desk.complaints).toEqual([])
  })
})
