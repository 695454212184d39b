import { fingerprint, sameFingerprint } from '../../../sealed/fingerprint.js'
import type { KeyRequest } from '../wire.js'
import { Progress, useDoing } from './doing.js'
import { fieldOf } from './passphrase.js'
import { say, sayDay } from './say.js'
import { type Session, signDeed } from './session.js'
import { meIn } from './unlock.js'
import { keysWords as words } from './wording-keys.js'

/** Keys of others that wait for a signature. */
export function Requests({ session }: { session: Session }) {
  const others = session.desk.requests.filter(({ id }) => id !== session.desk.me.id)
  if (others.length === 0) return null
  return (
    <section class="notice">
      <h2>{say(words.requests)}</h2>
      <p>{say(words.approveWhy)}</p>
      <ul class="people">
        {others.map((request) => (
          <li key={request.id}>
            <p>
              <strong>{request.name}</strong> {say(words.since)} {sayDay(request.on)}
            </p>
            {session.unlocked ? (
              <Approve session={session} request={request} />
            ) : (
              <p class="small">{say(words.unlockFirst)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * The fingerprint is typed as it is heard and compared here. It is not shown: read from this screen it would only say
 * what the server said.
 */
function Approve({ session, request }: { session: Session; request: KeyRequest }) {
  const doing = useDoing()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const heard = fieldOf(event.currentTarget as HTMLFormElement, 'heard')
    if (!sameFingerprint(heard, fingerprint(request))) return doing.fail(words.approveNo)
    const { id, name, recipient, verifyKey } = request
    const there = meIn(session.trust.roster, id)
    const officer = { id, name, recipient, verifyKey }
    void doing.run(words.signing, () => signDeed(session, { act: there ? 'rotate' : 'add', officer }))
  }
  return (
    <form class="stack" onSubmit={submit} autocomplete="off">
      <label>
        {say(words.approveField)}
        <input name="heard" inputMode="numeric" class="digits" maxLength={60} required />
      </label>
      <Progress {...doing} />
      <button disabled={Boolean(doing.busy)}>{say(words.approve)}</button>
    </form>
  )
}
