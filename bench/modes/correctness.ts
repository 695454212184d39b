import { dialogues, WARM_UP_FIRST } from '../dialogue.js'
import { type Filed, countFiled } from '../filed.js'
import type { Options } from '../options.js'
import type { Pattern } from '../patterns.js'
import type { Stage } from '../stage.js'
import { printTable } from '../table.js'
import { targets } from '../targets.js'

const RESIDENTS = 60
/** Few enough at a time for a race's POSTs really to leave 2 ms apart. */
const ordeals: { pattern: Pattern; title: string; lanes: number }[] = [
  { pattern: 'burst', title: 'burst', lanes: 16 },
  { pattern: 'race', title: 'race', lanes: 4 },
  { pattern: 'again', title: 'redelivered at once', lanes: 16 },
  { pattern: 'again-later', title: 'redelivered after the end', lanes: 16 },
]

/** What LINE may do to a bot, each on a fresh database: 60 residents, wanted one complaint each, one reply a message. */
export async function correctness(stage: Stage, { targets: names }: Options) {
  const outcomes: Record<string, Record<string, Filed & { replies: number; refused: number }>> = {}
  const rows = []
  for (const name of names) {
    if (targets[name].complaints === undefined) continue
    const mine: (typeof outcomes)[string] = {}
    for (const { pattern, lanes } of ordeals) {
      mine[pattern] = await stage.perform(name, async ({ measure, database }) => {
        await measure({ residents: 20, firstResident: WARM_UP_FIRST })
        const job = { pattern, lanes, residents: RESIDENTS, inFlight: 64, replyTimeoutMs: 5_000 }
        const { replies } = await measure(job)
        const filed = await countFiled(stage.mongo, database, name, 0, RESIDENTS)
        return { ...filed, replies: replies.accepted + replies.refused, refused: replies.refused }
      })
    }
    outcomes[name] = mine
    const messages = dialogues[targets[name].dialogue](1).length * RESIDENTS
    const cells = ordeals.map(({ pattern, title }) => {
      const { right, stored, replies } = mine[pattern] ?? { right: 0, stored: 0, replies: 0 }
      return [title, `${right} (${stored}); ${replies}/${messages}`]
    })
    rows.push({ target: name, ...Object.fromEntries(cells) })
  }
  printTable(`Correctness: right complaints of ${RESIDENTS} (documents stored); replies sent/wanted`, rows)
  return outcomes
}
