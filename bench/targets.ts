import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DialogueName, description, place } from './dialogue.js'
import { appointOfficers } from './officers.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export type Target = {
  cwd: string
  script: string
  dialogue: DialogueName
  /** What must stand in the database besides what the server puts there itself. */
  prepare?: (mongoUri: string) => Promise<void>
  /** Where complaints end up, and whether one holds what its resident said, where it belongs. The limit files none. */
  complaints?: {
    collection: string
    isRight: (complaint: Record<string, unknown>, resident: number) => boolean
  }
}

const peer = (name: string, script = 'server.mjs'): Target => ({
  cwd: here(`./peers/${name}`),
  script,
  dialogue: 'peer',
  complaints: {
    collection: 'complaints',
    isRight: (complaint, resident) =>
      complaint.description === description(resident) &&
      complaint.place === place(resident) &&
      !complaint.phone,
  },
})

const all = {
  ours: {
    cwd: here('..'),
    script: 'dist/server.js',
    dialogue: 'ours',
    prepare: appointOfficers,
    complaints: {
      collection: 'cases',
      isRight: ({ words, place: where, phone }, resident) =>
        words === description(resident) && (where as { words?: string })?.words === place(resident) && !phone,
    },
  },
  limit: { ...peer('limit'), complaints: undefined },
  linebot: peer('linebot'),
  bottender: peer('bottender', 'server.js'),
  'sdk-mongoose': peer('sdk-mongoose'),
  botbuilder: peer('botbuilder'),
} satisfies Record<string, Target>

export type TargetName = keyof typeof all
export const targets: Record<TargetName, Target> = all
export const targetNames = Object.keys(all) as TargetName[]

/** What stands between this target and a run, as a command to type; undefined when it is ready. */
export function missing(name: TargetName): string | undefined {
  const { cwd, script } = targets[name]
  if (name === 'ours') return existsSync(`${cwd}/${script}`) ? undefined : 'npx tsc -p tsconfig.build.json'
  return existsSync(`${cwd}/node_modules`)
    ? undefined
    : `npm ci --ignore-scripts --prefix bench/peers/${name}`
}
