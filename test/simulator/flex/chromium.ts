import { existsSync } from 'node:fs'
import { describe } from '@jest/globals'
import { type Browser, chromium } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'
const installed = existsSync(CHROMIUM)
if (!installed) console.warn(`${CHROMIUM} is not installed: these browser tests are skipped, on CI they fail`)

/** `describe` where there is a browser. */
export const withBrowser = installed || process.env.CI === 'true' ? describe : describe.skip

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
