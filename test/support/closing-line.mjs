import { writeSync } from 'node:fs'

/**
 * Ends the run with the one line that people and machines read: `N passed, N failed`, and `, N skipped` when
 * there are any. Single tests are counted. A file that could not run, or broke outside its tests, counts as one
 * failure, and a run that failed for any other reason has at least one.
 */
export default class ClosingLine {
  #line

  constructor() {
    // Jest's own summary comes after every reporter, and only the process's end comes after that.
    process.once('exit', (code) => {
      const line = this.#line ?? (code === 0 ? undefined : '0 passed, 1 failed')
      // Written at once: with --forceExit Jest has closed process.stdout by now.
      if (line) writeSync(1, `\n${line}\n`)
    })
  }

  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const atLeast = results.wasInterrupted || results.runExecError || results.snapshot.failure ? 1 : 0
    this.#line = `${results.numPassedTests} passed, ${Math.max(failed, atLeast)} failed`
    if (skipped > 0) this.#line += `, ${skipped} skipped`
  }
}
