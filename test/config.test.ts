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
    expect(readConfig({ ...live, NODE_ENV: 'production' }).production).toBe(true)
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

  test('a base address loses the slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://line.example.go.th/' }).publicUrl).toBe(
      'https://line.example.go.th',
    )
  })
})
