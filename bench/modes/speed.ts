import { WARM_UP_FIRST } from '../dialogue.js'
import { type Filed, countFiled } from '../filed.js'
import type { Options } from '../options.js'
import type { Measured, Stage } from '../stage.js'
import { median, spread, sum } from '../stats.js'
import { printTable } from '../table.js'
import { type TargetName, targets } from '../targets.js'

type Run = Measured & { filed: Filed }

/**
 * The same dialogue through every target, there and back (A B C C B A), `reps` times. Drift of the machine during
 * one alternation thus falls on all alike, and ratios are taken inside one alternation only.
 */
export async function speed(stage: Stage, { targets: names, reps, users, warmUp }: Options) {
  const runs = new Map<TargetName, Run[]>(names.map((name) => [name, []]))
  for (let rep = 0; rep < reps; rep += 1) {
    for (const name of [...names, ...names.toReversed()]) {
      const run = await stage.perform(name, async ({ measure, database }) => {
        await measure({ residents: warmUp, firstResident: WARM_UP_FIRST })
        const measured = await measure({ residents: users })
        return { ...measured, filed: await countFiled(stage.mongo, database, name, 0, users) }
      })
      runs.get(name)?.push(run)
      console.log(`  ${rep + 1}/${reps} ${name}: ${run.all.perSecond.toFixed(0)} events/s`)
    }
  }

  const rates = new Map(names.map((name) => [name, pairUp(runs.get(name) ?? [])]))
  const against = (name: TargetName, other: TargetName) => {
    const theirs = rates.get(other)
    return theirs && rates.get(name)?.map((rate, i) => rate / (theirs[i] ?? Number.NaN))
  }
  printTable(
    `Speed: ${reps} alternations of 2 × ${users} residents, 32 at a time`,
    names.map((name) => {
      const all = runs.get(name) ?? []
      const ratio = against(name, 'limit')
      return {
        target: name,
        'events/s': spread(rates.get(name) ?? []),
        'of the limit': ratio ? spread(ratio, 2) : '–',
        'ack p50/p99 ms': latency(all, 'ackP50', 'ackP99'),
        'reply p50/p99 ms': latency(all, 'replyP50', 'replyP99'),
        'CPU µs/event': median(all.map((run) => run.cpu.server)).toFixed(0),
        'mongod µs/event': median(all.map((run) => run.cpu.mongod)).toFixed(0),
        'database ops/event': median(all.map((run) => run.operations)).toFixed(1),
        'peak MB': median(all.map((run) => run.peakMb)).toFixed(0),
        valid: fault(name, all, users) ?? 'yes',
      }
    }),
  )
  if (names.includes('ours') && names.length > 1) {
    printTable(
      'Ours divided by each, within one alternation (min/median/max)',
      names
        .filter((name) => name !== 'ours')
        .map((name) => ({ target: name, ratio: spread(against('ours', name) ?? [], 2) })),
    )
  }
  const load = median([...runs.values()].flat().map((run) => run.cpu.driver + run.cpu.line))
  const others = [...runs.values()].flat().map((run) => run.cpu.others)
  console.log(`Residents and stand-in together: ${load.toFixed(0)} µs an event.`)
  console.log(`Others on this machine: ${spread(others.map((share) => share * 100))} % of it.`)
  if (Math.max(...others) > 0.1) console.log('Somebody else was working here: repeat with --patience 60.')
  return Object.fromEntries(runs)
}

/** Events a second of each alternation: both its runs together. */
function pairUp(runs: Run[]): number[] {
  return Array.from({ length: runs.length / 2 }, (_, i) => {
    const pair = runs.slice(2 * i, 2 * i + 2)
    return sum(pair.map(({ all }) => all.events)) / sum(pair.map(({ all }) => all.events / all.perSecond))
  })
}

const latency = (runs: Run[], p50: 'ackP50' | 'replyP50', p99: 'ackP99' | 'replyP99') =>
  [p50, p99].map((p) => median(runs.map((run) => run.all[p])).toFixed(0)).join('/')

/** Why a figure must not be used: a server that answers wrongly is quick at something else. */
function fault(name: TargetName, runs: Run[], users: number): string | undefined {
  const wrong = sum(runs.map((run) => run.wrong + run.unanswered + run.notOk))
  const lost = targets[name].complaints ? sum(runs.map((run) => users - run.filed.right)) : 0
  return wrong + lost > 0 ? `NO: ${wrong} wrong answers, ${lost} complaints not right` : undefined
}
