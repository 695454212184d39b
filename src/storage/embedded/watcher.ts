import { spawn } from 'node:child_process'

/**
 * Waits for a line that never comes. When our process ends in any way, SIGKILL included, the kernel closes
 * the pipe, `read` fails, and mongod is asked to end, then made to.
 */
const SCRIPT = `read -r dismissed && exit 0
kill -TERM "$1" 2>/dev/null
for second in 1 2 3 4 5 6 7 8 9 10; do
  kill -0 "$1" 2>/dev/null || exit 0
  sleep 1
done
kill -KILL "$1" 2>/dev/null`

export type Watcher = { dismiss(): void }

/**
 * Sees to it that the process `pid` does not outlive this one by more than some seconds. Costs one idle
 * shell. Where there is no /bin/sh, the next start ends what was left behind.
 */
export function watchOver(pid: number | undefined): Watcher {
  if (pid === undefined) return { dismiss: () => {} }
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'mongod-watcher', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  shell.on('error', () => {})
  shell.stdin.on('error', () => {})
  shell.unref()
  return { dismiss: () => shell.stdin.end('dismissed\n') }
}
