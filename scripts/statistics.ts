import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readConfig } from '../src/config.js'
import { banTom } from '../src/municipality/ban-tom.js'
import { holidaySet } from '../src/municipality/holidays.js'
import { compileNow, tableOf, type Wanted } from '../src/statistics/command.js'
import { createStatistics } from '../src/statistics/statistics.js'
import { withDatabase } from '../src/storage/connect.js'

const USAGE = `npm run statistics -- --month 2026-10   compiles that month now
npm run statistics -- --all             every month that has data
  --correct   where a declared month has changed since, declares a corrected version; both are kept`

const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

function wanted(): Wanted | undefined {
  const options = {
    month: { type: 'string' },
    all: { type: 'boolean' },
    correct: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ options, strict: false })
  const month = Month.safeParse(values.month)
  const correct = values.correct === true
  if (month.success && !values.all) return { month: month.data, correct }
  return values.all && values.month === undefined ? { all: true, correct } : undefined
}

const asked = wanted()
if (asked) {
  const now = () => new Date()
  await withDatabase(readConfig(process.env), async ({ db }) => {
    const statistics = createStatistics({ db, municipality: banTom, holidays: holidaySet(), now })
    console.log(tableOf(await compileNow(statistics, asked, now())))
  })
} else {
  console.error(USAGE)
  process.exitCode = 2
}
