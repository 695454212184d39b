import { parseArgs } from 'node:util'
import { z } from 'zod'
import { banTom } from '../src/municipality/ban-tom.js'
import { bangkokDay, monthOf } from '../src/municipality/calendar.js'
import { holidaySet } from '../src/municipality/holidays.js'
import { compileNow, tableOf, type Wanted } from '../src/statistics/command.js'
import { createStatistics } from '../src/statistics/statistics.js'
import { withDatabase } from '../src/storage/connect.js'
import { command, UsageError } from './command.js'

const USAGE = `npm run statistics -- --month 2026-10   compiles that month now
npm run statistics -- --all             every month that has data
  --correct   where a declared month has changed since, declares a corrected version; both are kept`

const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
const Arguments = z.union([
  z.strictObject({ month: Month, correct: z.boolean().optional() }),
  z.strictObject({ all: z.literal(true), correct: z.boolean().optional() }),
])

/** @throws UsageError for anything but one month that has begun, or all of them */
function wanted(now: Date): Wanted {
  const options = {
    month: { type: 'string' },
    all: { type: 'boolean' },
    correct: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ options, strict: false })
  const asked = Arguments.safeParse(values)
  if (!asked.success) throw new UsageError(USAGE)
  if ('month' in asked.data && asked.data.month > monthOf(bangkokDay(now)))
    throw new UsageError(`${asked.data.month} is still to come.`)
  return asked.data
}

await command(async (config) => {
  const now = () => new Date()
  const asked = wanted(now())
  await withDatabase(config, async ({ db }) => {
    const statistics = createStatistics({ db, municipality: banTom, holidays: holidaySet(), now })
    console.log(tableOf(await compileNow(statistics, asked, now())))
  })
})
