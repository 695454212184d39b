import { describe, expect, test } from '@jest/globals'
import { readConfig } from '../src/config.js'
import { StartError } from '../src/errors.js'

const key = Buffer.alloc(32, 1).toString('base64')
const live = { LINE_CHANNEL_SECRET: 'a', LINE_CHANNEL_ACCESS_TOKEN: 'b', SERVER_KEY: key }
const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof StartError) return error.message
    throw error
  }
  return ''
}

describe('settings', () => {
  test('none at all is the simulator on loopback', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      logLevel: 'info',
      production: false,
    })
  })

  test('an empty line of .env is a setting not made', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: '', LINE_CHANNEL_SECRET: '' })).toMatchObject({ port: 3000 })
  })

  test('LINE credentials come both or not at all, and with a key', () => {
    expect(refusal({ LINE_CHANNEL_SECRET: 'a' })).toContain('set both, or neither')
    expect(refusal({ LINE_CHANNEL_SECRET: 'a', LINE_CHANNEL_ACCESS_TOKEN: 'b' })).toContain('SERVER_KEY')
    expect(readConfig(live).line).toMatchObject({ apiBaseUrl: 'https://api.line.me' })
  })

  test('production refuses the simulator', () => {
    expect(refusal({ NODE_ENV: 'production' })).toContain('production needs LINE credentials')
    const ready = { ...live, NODE_ENV: 'production', PUBLIC_URL: 'https://line.example.go.th' }
    expect(readConfig(ready)).toMatchObject({ production: true, publicUrl: 'https://line.example.go.th' })
  })

  test('production wants the https address that its links begin with', () => {
    const production = { ...live, NODE_ENV: 'production' }
    const none: Record<string, string> = {}
    for (const address of [none, { PUBLIC_URL: '' }, { PUBLIC_URL: 'http://line.example.go.th' }])
      expect(refusal({ ...production, ...address })).toMatch(/^ {2}PUBLIC_URL: must be https/m)
    // Anywhere else the address listened on will do, for the simulator and for tests.
    expect(readConfig(live).publicUrl).toBeUndefined()
    expect(readConfig({ ...live, PUBLIC_URL: 'http://127.0.0.1:3000' }).publicUrl).toBe(
      'http://127.0.0.1:3000',
    )
  })

  test('a fingerprint is taken as it is printed, and nothing shorter', () => {
    const printed = '1234 5678 9012 3456 7890 1234 5678 9012'
    expect(readConfig({ INTEGRITY_FINGERPRINT: printed }).integrityFingerprint).toBe(printed)
    expect(refusal({ INTEGRITY_FINGERPRINT: '1234 5678' })).toContain('INTEGRITY_FINGERPRINT')
  })

  test('every fault is named in one message, and no value', () => {
    const said = refusal({
      PORT: 'seventy',
      MONGODB_URI: 'postgres://secret@host',
      SERVER_KEY: 'c2VjcmV0',
      METRICS_TOKEN: 'secret',
      LINE_API_BASE_URL: 'https://host/secret/path',
    })
    for (const name of ['PORT', 'MONGODB_URI', 'SERVER_KEY', 'METRICS_TOKEN', 'LINE_API_BASE_URL']) {
      expect(said).toContain(name)
    }
    expect(said).not.toMatch(/secret|seventy|c2Vj/)
  })

  test('what only shows together is named in the same message', () => {
    const said = refusal({
      PORT: 'seventy',
      NODE_ENV: 'production',
      LINE_CHANNEL_SECRET: 'a',
      SMTP_URL: 'smtp://mail.example.go.th',
    })
    const named = said.split('\n').slice(1)
    expect(named).toHaveLength(4)
    for (const name of [
      'PORT:',
      'LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN:',
      'SMTP_URL, MAIL_FROM:',
      'PUBLIC_URL:',
    ])
      expect(named.filter((line) => line.startsWith(`  ${name}`))).toHaveLength(1)
  })

  test('an address that is none is said once', () => {
    const said = refusal({ ...live, NODE_ENV: 'production', PUBLIC_URL: 'line.example.go.th' })
    expect(said.match(/PUBLIC_URL/g)).toHaveLength(1)
  })

  test('a base address loses the slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://line.example.go.th/' }).publicUrl).toBe(
      'https://line.example.go.th',
    )
  })
})
