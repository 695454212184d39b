import { useState } from 'preact/hooks'
import { fingerprint } from '../../../sealed/fingerprint.js'
import type { Officer } from '../../../sealed/roster-entry.js'
import { Progress, useDoing } from './doing.js'
import { say } from './say.js'
import { type Session, signDeed } from './session.js'
import { keysWords as words } from './wording-keys.js'

/** Everybody who can receive reports, by the verified roster. */
export function Officers({ session }: { session: Session }) {
  const { active } = session.trust.roster
  return (
    <section class="notice">
      <h2>{say(words.officers)}</h2>
      <ul class="people">
        {active.map((officer) => (
          <li key={officer.id}>
            <p>
              <strong>{officer.name}</strong> {officer.id === session.desk.me.id && say(words.me)}
            </p>
            <p class="small digits">{fingerprint(officer)}</p>
            {session.me && <Retire session={session} officer={officer} last={active.length === 1} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Retire({ session, officer, last }: { session: Session; officer: Officer; last: boolean }) {
  const doing = useDoing()
  const [asked, setAsked] = useState(false)
  if (!session.unlocked) return null
  const retire = () =>
    void doing.run(words.signing, () => signDeed(session, { act: 'retire', id: officer.id }))
  if (!asked) {
    return (
      <button type="button" class="quiet" onClick={() => setAsked(true)}>
        {say(words.retire)}
        <span class="sr"> {officer.name}</span>
      </button>
    )
  }
  return (
    <div class="ask">
      <p>{say(words.retireWhy)}</p>
      {last && <p class="fault">{say(words.retireLast)}</p>}
      <Progress {...doing} />
      <p class="pair">
        <button type="button" onClick={retire} disabled={Boolean(doing.busy)}>
          {say(words.retireSure)}
        </button>
        <button type="button" class="quiet" onClick={() => setAsked(false)}>
          {say(words.back)}
        </button>
      </p>
    </div>
  )
}
