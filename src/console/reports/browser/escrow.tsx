import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { useState } from 'preact/hooks'
import { fingerprint } from '../../../sealed/fingerprint.js'
import { Progress, useDoing } from './doing.js'
import { fieldOf } from './passphrase.js'
import { Fingerprint, Print, SaveLink } from './parts.js'
import { say } from './say.js'
import { type Session, signDeed } from './session.js'
import { escrowWords as words, keysWords } from './wording-keys.js'

type Fresh = { holder: string; identity: string; recipient: string }

/** The key of a named person outside the office. Only its public half and the name are signed and sent. */
export function Escrow({ session }: { session: Session }) {
  const [fresh, setFresh] = useState<Fresh>()
  const { escrow } = session.trust.roster
  return (
    <section class="notice">
      <h2>{say(words.title)}</h2>
      <p>{say(words.why)}</p>
      {escrow ? (
        <>
          <p>
            {say(words.holder)}: <strong>{escrow.holder}</strong>
          </p>
          <p class="small digits">{fingerprint(escrow)}</p>
        </>
      ) : (
        <p>{say(words.none)}</p>
      )}
      {session.unlocked && !fresh && <Make replaces={Boolean(escrow)} onMade={setFresh} />}
      {session.unlocked && escrow && !fresh && <End session={session} />}
      {session.unlocked && fresh && (
        <Once session={session} fresh={fresh} onSigned={() => setFresh(undefined)} />
      )}
      {!session.unlocked && session.me && <p class="small">{say(keysWords.unlockFirst)}</p>}
    </section>
  )
}

function Make({ replaces, onMade }: { replaces: boolean; onMade: (fresh: Fresh) => void }) {
  const doing = useDoing()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const holder = fieldOf(event.currentTarget as HTMLFormElement, 'holder').trim()
    if (!holder) return
    void doing.run(words.making, async () => {
      const identity = await generateX25519Identity()
      onMade({ holder, identity, recipient: await identityToRecipient(identity) })
    })
  }
  const form = (
    <form class="stack" onSubmit={submit} autocomplete="off">
      <label>
        {say(words.holderField)}
        <input name="holder" maxLength={200} required />
      </label>
      <Progress {...doing} />
      <button disabled={Boolean(doing.busy)}>{say(words.make)}</button>
    </form>
  )
  if (!replaces) return form
  return (
    <details>
      <summary>{say(words.replace)}</summary>
      {form}
    </details>
  )
}

/** The private half, on this screen and on paper only; signed once the officer says it is with its holder. */
function Once(props: { session: Session; fresh: Fresh; onSigned: () => void }) {
  const { session, fresh, onSigned } = props
  const doing = useDoing()
  const { holder, identity, recipient } = fresh
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void doing.run(keysWords.signing, async () => {
      await signDeed(session, { act: 'set-escrow', escrow: { holder, recipient } })
      onSigned()
    })
  }
  const file = `# ${holder}\n# public key: ${recipient}\n${identity}\n`
  return (
    <form class="stack" onSubmit={submit}>
      <article class="sheet">
        <h3>{say(words.onceTitle)}</h3>
        <p>{say(words.once)}</p>
        <p>
          {say(words.holder)}: <strong>{holder}</strong>
        </p>
        <p class="secret">
          {say(words.secret)}: <code>{identity}</code>
        </p>
        <Fingerprint digits={fingerprint({ recipient })} />
      </article>
      <p class="pair">
        <SaveLink bytes={file} name="escrow-key.txt" label={words.save} />
        <Print label={words.print} />
      </p>
      <label class="check">
        <input type="checkbox" required /> {say(words.saved)}
      </label>
      <Progress {...doing} />
      <button disabled={Boolean(doing.busy)}>{say(words.sign)}</button>
    </form>
  )
}

function End({ session }: { session: Session }) {
  const doing = useDoing()
  const end = () => void doing.run(keysWords.signing, () => signDeed(session, { act: 'end-escrow' }))
  return (
    <details>
      <summary>{say(words.end)}</summary>
      <Progress {...doing} />
      <button type="button" onClick={end} disabled={Boolean(doing.busy)}>
        {say(words.endSure)}
      </button>
    </details>
  )
}
