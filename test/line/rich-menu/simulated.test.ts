import { afterEach, beforeEach, expect, test } from '@jest/globals'
import pino from 'pino'
import { showMenus } from '../../../src/line/rich-menu/simulated.js'
import { banTom } from '../../../src/municipality/ban-tom.js'
import { startStandIn } from '../../../src/simulator/stand-in/start.js'

let line: Awaited<ReturnType<typeof startStandIn>>
let warnings: string[]
beforeEach(async () => {
  line = await startStandIn({ channelSecret: 'secret', accessToken: 'token' })
  warnings = []
})
afterEach(() => line.stop())

const show = (accessToken = 'token') =>
  showMenus(
    banTom.name,
    { accessToken, apiBaseUrl: line.url, dataApiBaseUrl: line.url },
    pino({ level: 'warn' }, { write: (said: string) => void warnings.push(said) }),
  )

test('the simulator’s residents see the menu soon after the start', async () => {
  await show()
  expect(line.standIn.person('ยายคำ').menu()?.menu.chatBarText).toBe('เมนู')
  expect(line.standIn.calls.filter(({ status }) => status !== 200)).toEqual([])
  expect(warnings).toEqual([])
})

test('when it can’t be shown, that is a line in the log and no more', async () => {
  await show('another token')
  expect(line.standIn.person('ยายคำ').menu()).toBeNull()
  expect(warnings.join()).toContain('the rich menus could not be shown')
})
