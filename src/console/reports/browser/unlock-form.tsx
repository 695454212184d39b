import { Progress, useDoing } from './doing.js'
import { UnlockByPasskey } from './passkey-parts.js'
import { fieldOf } from './passphrase.js'
import { say } from './say.js'
import type { Session } from './session.js'
import { unlock } from './unlock.js'
import { unlockWords as words } from './wording-keys.js'

/** Opens the officer's keys for this page, until it is closed or left alone for a quarter of an hour. */
export function UnlockForm({ session }: { session: Session }) {
  const doing = useDoing()
  const { me, desk, setUnlocked } = session
  if (!me) return <p class="notice">{say(words.noKey)}</p>
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const passphrase = fieldOf(event.currentTarget as HTMLFormElement, 'passphrase')
    void doing.run(words.doing, async () => setUnlocked(await unlock(desk.wrapped, passphrase, me)))
  }
  return (
    <section class="notice">
      <h2>{say(words.title)}</h2>
      <p>{say(words.why)}</p>
      <UnlockByPasskey session={session} me={me} />
      <form class="stack" onSubmit={submit} autocomplete="off">
        <label>
          {say(words.field)}
          <input name="passphrase" type="password" autocomplete="off" maxLength={200} required />
        </label>
        <Progress {...doing} />
        <button class="filled" disabled={Boolean(doing.busy)}>
          {say(words.go)}
        </button>
      </form>
    </section>
  )
}
