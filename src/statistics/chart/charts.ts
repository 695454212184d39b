import { mongo } from 'mongoose'
import type { Lang } from '../../dialogue/words.js'
import type { Municipality } from '../../municipality/types.js'
import type { Collections } from '../collections.js'
import { previousMonth } from '../month-edges.js'
import { type Frozen, newestOf } from '../months.js'
import type { MonthReport } from '../report.js'
import type { Draw, Drawn } from './draw-apart.js'
import { onTimeChart } from './message.js'

/** How many months before it a month is compared with. */
const EARLIER = 5

/** A picture of a declared month: which month, which version, in which language. */
export type ChartId = { month: string; version: number; lang: Lang }

type Options = {
  collections: Collections
  municipality: Municipality
  compileMonth: (month: string) => Promise<MonthReport>
  latest: (month: string) => Promise<Frozen | undefined>
  draw: Draw
}

/** Charts of declared months: drawn when first asked for, then kept; asked for twice at once, drawn once. */
export function createCharts({ collections, municipality, compileMonth, latest, draw }: Options) {
  const { charts, months } = collections
  const underWay = new Map<string, Promise<Drawn | undefined>>()

  async function drawn({ month, version, lang }: ChartId): Promise<Drawn | undefined> {
    const _id = `${month}/${version}/${lang}`
    const kept = await charts.findOne({ _id })
    if (kept) return { full: kept.full.value(), preview: kept.preview.value() }
    const frozen = await newestOf(months, month, version)
    if (!frozen) return undefined
    const earlier = await Promise.all(
      monthsBefore(month).map(async (m) => (await latest(m))?.report ?? (await compileMonth(m))),
    )
    const chart = onTimeChart(frozen.report, earlier, municipality.name[lang], lang)
    if (!chart) return undefined
    const picture = await draw(chart)
    const stored = { full: new mongo.Binary(picture.full), preview: new mongo.Binary(picture.preview) }
    await charts.updateOne({ _id }, { $setOnInsert: stored }, { upsert: true })
    return picture
  }

  return {
    /** The chart of a declared month; undefined where there is none or nothing to show. Throws if drawing fails. */
    async chart(id: ChartId): Promise<Drawn | undefined> {
      const key = JSON.stringify(id)
      const drawing = underWay.get(key) ?? drawn(id)
      underWay.set(key, drawing)
      try {
        return await drawing
      } finally {
        underWay.delete(key)
      }
    },
  }
}

function monthsBefore(month: string): string[] {
  const months: string[] = []
  for (let m = previousMonth(month); months.length < EARLIER; m = previousMonth(m)) months.unshift(m)
  return months
}
