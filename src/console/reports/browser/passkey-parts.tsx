import { useEffect, useState } from 'preact/hooks'
import { SealedError } from '../../../sealed/errors.js'
import type { Officer } from '../../../sealed/roster-entry.js'
import { type Doing, Progress, useDoing } from './doing.js'
import { canUsePasskey, unlockByPasskey, wrapByPasskey } from './passkey.js'
import { say } from './say.js'
import { server, ServerRefusal } from './server.js'
import type { Session } from './session.js'
import { passkeyWords as words } from './wording-keys.js'

function usePasskeys(): boolean {
  const [can, setCan] = useState(false)
  useEffect(() => void canUsePasskey().then(setCan, () => undefined), [])
  return can
}

/** What the browser says of a refused or failed passkey differs everywhere: one sentence for all of it. */
const orPassphrase = (doing: Doing, work: () => Promise<void>) => async () => {
  try {
    await work()
  } catch (error) {
    if (error instanceof SealedError || error instanceof ServerRefusal) throw error
    doing.fail(words.failed)
  }
}

/** Beside the passphrase, where the browser can. */
export function AddPasskey({ session }: { session: Session }) {
  const doing = useDoing()
  const [added, setAdded] = useState(false)
  const { unlocked, desk, reload } = session
  if (!usePasskeys() || !unlocked) return null
  const add = () =>
    void doing.run(
      words.adding,
      orPassphrase(doing, async () => {
        await server.putKey(await wrapByPasskey(unlocked, desk.me.name))
        setAdded(true)
        await reload()
      }),
    )
  return (
    <details>
      <summary>{say(words.addTitle)}</summary>
      <p>{say(words.addWhy)}</p>
      <Progress {...doing} />
      {added && <p role="status">{say(words.added)}</p>}
      <button type="button" onClick={add} disabled={Boolean(doing.busy)}>
        {say(words.add)}
      </button>
    </details>
  )
}

export function UnlockByPasskey({ session, me }: { session: Session; me: Officer }) {
  const doing = useDoing()
  const file = session.desk.wrapped.find(
    ({ how, recipient }) => how === 'passkey' && recipient === me.recipient,
  )
  if (!usePasskeys() || !file) return null
  const use = () =>
    void doing.run(
      words.using,
      orPassphrase(doing, async () => session.setUnlocked(await unlockByPasskey(file, me))),
    )
  return (
    <div class="stack">
      <Progress {...doing} />
      <button type="button" class="quiet" onClick={use} disabled={Boolean(doing.busy)}>
        {say(words.use)}
      </button>
    </div>
  )
}
