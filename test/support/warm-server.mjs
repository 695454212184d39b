/**
 * Loads the server's modules and waits for the word, so that a test can start a fresh process in a moment: most of
 * a start is reading code. Nothing of the server runs before that.
 */
process.once('disconnect', () => process.exit(1))
await import('../../dist/run.js')
await new Promise((go) => process.once('message', go))
