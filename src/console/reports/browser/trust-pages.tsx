import type { Entry } from '../../../sealed/roster-entry.js'
import { Progress, useDoing } from './doing.js'
import { fieldOf } from './passphrase.js'
import { say } from './say.js'
import { memory, memoryFrom } from './trust.js'
import { trustWords as words } from './wording-keys.js'

/** The roster is not what it was: nothing is opened, answered or signed, and no part of the desk is reachable. */
export const Refused = ({ what }: { what: string }) => (
  <section class="stop" role="alert">
    <h2>{say(words.refusedTitle)}</h2>
    <p>{say(words.refused)}</p>
    <p class="small">
      {say(words.refusedCode)}: <code>{what}</code>
    </p>
  </section>
)

/**
 * The first visit on this machine. What the server calls the first fingerprint is not shown, so that the digits can
 * only come from the printed sheet.
 */
export function Unknown({ entries, onKnown }: { entries: Entry[]; onKnown: () => Promise<void> }) {
  const doing = useDoing()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = fieldOf(event.currentTarget as HTMLFormElement, 'fingerprint')
    void doing.run(words.unknownDoing, async () => {
      const known = await memoryFrom(entries, typed)
      if (!known) return doing.fail(words.unknownNo)
      memory.write(known)
      await onKnown()
    })
  }
  return (
    <section class="notice">
      <h2>{say(words.unknownTitle)}</h2>
      <p>{say(words.unknown)}</p>
      <form class="stack" onSubmit={submit} autocomplete="off">
        <label>
          {say(words.unknownField)}
          <input name="fingerprint" inputMode="numeric" class="digits" maxLength={60} required />
        </label>
        <Progress {...doing} />
        <button class="filled" disabled={Boolean(doing.busy)}>
          {say(words.unknownGo)}
        </button>
      </form>
    </section>
  )
}
