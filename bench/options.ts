import { parseArgs } from 'node:util'
import { MOST_RESIDENTS, MOST_WARM_UP } from './dialogue.js'
import { type TargetName, targetNames } from './targets.js'

export const modes = ['speed', 'correctness', 'slow-line', 'ack', 'idle'] as const
export type Mode = (typeof modes)[number]
export type Options = {
  modes: Mode[]
  targets: TargetName[]
  reps: number
  users: number
  warmUp: number
  rate: number
  seconds: number
  /** Seconds to wait, before each run, for a machine on which nobody else works. */
  patience: number
  mongod: string | undefined
  /** Leaves a V8 profile of each server in `results/`, at some cost in speed. */
  profile: boolean
}

const oneOf = <T extends string>(known: readonly T[], word: string): T => {
  const found = known.find((one) => one === word)
  if (found === undefined) throw new Error(`${word}: not one of ${known.join(', ')}`)
  return found
}

/** `[MODE … | all] [--targets a,b] [--reps 3] [--users 300] …`; throws a plain sentence on a wrong word. */
export function readOptions(argv: string[]): Options {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      targets: { type: 'string', default: targetNames.join(',') },
      reps: { type: 'string', default: '3' },
      users: { type: 'string', default: '300' },
      'warm-up': { type: 'string', default: '60' },
      rate: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '60' },
      patience: { type: 'string', default: '0' },
      mongod: { type: 'string' },
      profile: { type: 'boolean', default: false },
    },
  })
  const number = (
    name: 'reps' | 'users' | 'warm-up' | 'rate' | 'seconds' | 'patience',
    most: number,
    least = 1,
  ) => {
    const value = Number(values[name])
    if (!(value >= least && value <= most)) throw new Error(`--${name}: between ${least} and ${most}`)
    return value
  }
  const wanted = positionals.length === 0 ? ['speed'] : positionals
  return {
    modes: wanted.includes('all') ? [...modes] : wanted.map((word) => oneOf(modes, word)),
    targets: values.targets.split(',').map((word) => oneOf(targetNames, word)),
    reps: number('reps', 50),
    users: number('users', MOST_RESIDENTS),
    warmUp: number('warm-up', MOST_WARM_UP),
    rate: number('rate', 1_000),
    seconds: number('seconds', 600),
    patience: number('patience', 600, 0),
    profile: values.profile,
    mongod: values.mongod ?? process.env.MONGOD_BINARY,
  }
}
