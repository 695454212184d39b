import { useState } from 'preact/hooks'
import { fingerprint, sameFingerprint } from '../../../sealed/fingerprint.js'
import type { KeyRequest } from '../wire.js'
import { Progress, useDoing } from './doing.js'
import { MadeKey } from './made-key.js'
import { AddPasskey } from './passkey-parts.js'
import { NewPassphrase } from './passphrase.js'
import { Fingerprint, SaveLink } from './parts.js'
import { say } from './say.js'
import { server } from './server.js'
import { type Session, signDeed } from './session.js'
import { ownFingerprint } from './trust.js'
import { makeWrapped, rewrap } from './unlock.js'
import { keysWords as words } from './wording-keys.js'

/** My own key: in use, waiting for a signature, or still to be made. */
export function MyKey({ session }: { session: Session }) {
  const { desk, me, unlocked } = session
  const request = desk.requests.find(({ id }) => id === desk.me.id)
  const [lost, setLost] = useState(false)
  if (request) return <Waiting session={session} request={request} />
  if (!me) return <Ask session={session} />
  const file = desk.wrapped.find(({ recipient }) => recipient === me.recipient)?.wrapped
  return (
    <section class="notice">
      <h2>{say(words.mine)}</h2>
      <p>{say(words.inUse)}</p>
      <Fingerprint digits={fingerprint(me)} />
      {file && (
        <>
          <p>{say(words.saveWhy)}</p>
          <SaveLink bytes={file} name="officer.age" label={words.saveFile} />
        </>
      )}
      {unlocked && <AddPasskey session={session} />}
      {unlocked && <Rotate session={session} />}
      {!unlocked && (
        <details open={lost} onToggle={(event) => setLost(event.currentTarget.open)}>
          <summary>{say(words.lost)}</summary>
          <p>{say(words.lostWhy)}</p>
          {lost && <Ask session={session} />}
        </details>
      )}
    </section>
  )
}

/** Makes a key and asks an officer in the roster to sign it. */
function Ask({ session: { reload } }: { session: Session }) {
  const doing = useDoing()
  const [made, setMade] = useState<{ digits: string; file: string }>()
  const ask = (passphrase: string) =>
    void doing.run(words.making, async () => {
      const { keys, file } = await makeWrapped(passphrase)
      await server.putKey(file)
      await server.request({ recipient: keys.recipient, verifyKey: keys.verifyKey })
      ownFingerprint.write(fingerprint(keys))
      setMade({ digits: fingerprint(keys), file: file.wrapped })
    })
  if (made) return <MadeKey {...made} onDone={reload} />
  return (
    <section class="notice">
      <h2>{say(words.makeTitle)}</h2>
      <p>{say(words.makeWhy)}</p>
      <p>{say(words.requestWhy)}</p>
      <NewPassphrase doing={doing} label={words.make} onReady={ask} />
    </section>
  )
}

/** A key of mine that nobody has signed yet. */
function Waiting({ session: { desk, reload }, request }: { session: Session; request: KeyRequest }) {
  const doing = useDoing()
  const withdraw = () =>
    void doing.run(words.withdrawing, async () => {
      await server.withdrawRequest()
      await reload()
    })
  const file = desk.wrapped.find(({ recipient }) => recipient === request.recipient)?.wrapped
  const own = ownFingerprint.read()
  const same = own !== undefined && sameFingerprint(own, fingerprint(request))
  return (
    <section class="notice">
      <h2>{say(words.mine)}</h2>
      <p>{say(words.waiting)}</p>
      {same && <Fingerprint digits={own} />}
      {!same && <p class="fault">{say(words.otherMachine)}</p>}
      <Progress {...doing} />
      <p class="pair">
        {file && <SaveLink bytes={file} name="officer.age" label={words.saveFile} />}
        <button type="button" class="quiet" onClick={withdraw}>
          {say(words.withdraw)}
        </button>
      </p>
    </section>
  )
}

/** New keys, signed by the old ones; what was sealed to the old ones stays readable under the new passphrase. */
function Rotate({ session }: { session: Session }) {
  const doing = useDoing()
  const { me, unlocked, setUnlocked } = session
  if (!me || !unlocked) return null
  const rotate = (passphrase: string) =>
    void doing.run(words.making, async () => {
      const { keys, file } = await makeWrapped(passphrase)
      const older = [unlocked.current, ...unlocked.older]
      await server.putKey(file)
      const { recipient, verifyKey } = keys
      await signDeed(session, { act: 'rotate', officer: { ...me, recipient, verifyKey } })
      setUnlocked({ current: keys, older })
      for (const key of older) await server.putKey(await rewrap(key, passphrase))
      await session.reload()
    })
  return (
    <details>
      <summary>{say(words.rotateTitle)}</summary>
      <p>{say(words.rotateWhy)}</p>
      <NewPassphrase doing={doing} label={words.rotate} onReady={rotate} />
    </details>
  )
}
