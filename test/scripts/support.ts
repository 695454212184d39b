import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type Ended = { code: number; stdout: string; stderr: string }

/** Runs a command of `scripts/` on a database, as an operator does; nothing of this process's environment but PATH. */
export const run = (script: string, args: string[], mongodbUri: string): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `scripts/${script}.ts`, ...args],
      { cwd: root, env: { PATH: process.env.PATH, MONGODB_URI: mongodbUri } },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
