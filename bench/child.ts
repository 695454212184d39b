import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What our children send; tsx sends messages of its own over the same channel. */
export type Answer = { answer?: unknown; error?: string }

/** The next answer of a child; rejects with its error, or when it dies. */
function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      child.off('message', onMessage).off('exit', onExit)
      act()
    }
    const onMessage = ({ answer, error }: Answer) => {
      if (error !== undefined) settle(() => reject(new Error(error)))
      else if (answer !== undefined) settle(() => resolve(answer as T))
    }
    const onExit = () => settle(() => reject(new Error('a child of the bench died')))
    child.on('message', onMessage).on('exit', onExit)
  })
}

/** Starts a TypeScript file of this folder as a process of its own; `first` is its first answer. */
export function startChild<First>(file: string) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const first = answerOf<First>(child)
  const ask = <T>(question: object): Promise<T> => {
    child.send(question)
    return answerOf<T>(child)
  }
  const stop = async (): Promise<void> => {
    if (!child.connected) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.disconnect()
    await gone
  }
  return { pid: child.pid ?? 0, first, ask, stop }
}
