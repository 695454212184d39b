import { addDays, monthOf } from '../municipality/calendar.js'
import type { Services } from '../services.js'
import { chartPath } from '../statistics/chart/token.js'
import type { Frozen } from '../statistics/months.js'
import { summaryOf } from '../statistics/summary.js'
import { monthly } from './due.js'
import type { Job } from './job.js'
import { say } from './wording.js'

/**
 * On the 1st the month that is over is declared for good, and its executives get one page. Months nobody declared,
 * because the server was down, are declared with it; only the latest is news.
 */
export const monthEnd = (): Job => ({
  name: 'month-end',
  due: monthly({ from: '08:00' }),
  async run(month, services, signal) {
    const { statistics, staff, tell } = services
    await statistics.rollUp()
    const undeclared = (await statistics.months()).filter((m) => m.version === undefined && m.month <= month)
    for (const one of undeclared) {
      signal.throwIfAborted()
      await statistics.freeze(one.month)
    }
    const frozen = await statistics.latest(month)
    // Nothing had been filed yet: there was no such month.
    if (!frozen) return
    const card = await cardOf(frozen, services)
    for (const { id, chat } of await staff.withRole('executive')) {
      const key = `month:${month}:v${frozen.version}:${id}`
      if (chat) await tell.staffMember(key, chat, card, 'digest', id)
    }
  },
})

async function cardOf({ month, version, report }: Frozen, services: Services) {
  const { statistics, house, settings, log } = services
  const previous = await statistics.latest(monthOf(addDays(`${month}-01`, -1)))
  const id = { month, version, lang: 'th' as const }
  // Drawn before it is sent, so that LINE finds it; a card without a picture is complete all the same.
  const drawn = await statistics.chart(id).catch((error: unknown) => {
    log.warn({ err: error, month }, 'the chart of the month could not be drawn')
    return undefined
  })
  const chart = `${settings.publicUrl}${chartPath(Buffer.from(settings.serverKey, 'base64'), id)}`
  const { card, data } = summaryOf(report, previous?.report, {
    municipality: house.municipality,
    version,
    ...(drawn ? { chart: { th: chart, en: chart } } : {}),
  })
  return { card, data: { ...data, ...(drawn ? { openChart: { label: say.openChart, uri: chart } } : {}) } }
}
