import { withDatabase } from '../src/storage/connect.js'
import { type Broken, verifyAudit } from '../src/storage/verify-audit.js'
import { command, UsageError } from './command.js'

const USAGE =
  'npm run audit -- verify   checks every audit chain, the log of who read what, and every daily root'

/** What an auditor reads; "link 0" is the receipt of the case. */
function sentence(broken: Broken): string {
  if ('reading' in broken) return `Reading log, line ${broken.reading}: ${readingFaults[broken.why]}`
  if ('link' in broken) return `${broken.case}, link ${broken.link}: ${linkFaults[broken.why]}`
  if ('case' in broken) return `${broken.case}, root of ${broken.day}: ${headFaults[broken.why]}`
  return `Root of ${broken.day}: ${rootFaults[broken.why]}`
}

const linkFaults = {
  order: 'a link is missing or out of order',
  link: 'it does not continue the link before it',
  hash: 'who, when, or from what state to what was changed',
  content: 'the words, photos or details were changed',
  empty: 'the chain is empty',
}
const readingFaults = {
  order: 'a line is missing or out of order',
  link: 'it does not continue the line before it',
  hash: 'who read, what or when was changed',
}
const headFaults = {
  gone: 'the case this root knows is not there any more',
  rewritten: 'the chain is not the one this root knew',
}
const rootFaults = {
  missing: 'it is missing',
  before: 'it does not continue the root of the day before',
  root: 'it is not the root of its chains',
}

await command(async (config) => {
  const [verb, ...rest] = process.argv.slice(2)
  if (verb !== 'verify' || rest.length) throw new UsageError(USAGE)
  const { chains, readings, roots, broken, unknown, newest } = await withDatabase(config, (database) =>
    verifyAudit(database, (fault) => console.error(`Broken: ${sentence(fault)}`)),
  )
  console.log(`Audit chains: ${chains}, readings: ${readings}, daily roots: ${roots}, broken: ${broken}.`)
  if (unknown)
    console.log(
      `${unknown} chains grew on a day whose root does not know them: written late, or added afterwards.`,
    )
  if (newest) console.log(`Root of ${newest.day}, to be compared with the printed one: ${newest.root}`)
  return broken ? 1 : 0
})
