import { readStatement } from '../../../sealed/roster-entry.js'
import { Fingerprint, Print } from './parts.js'
import { say, sayDay } from './say.js'
import type { Session } from './session.js'
import { sheetWords as words } from './wording-keys.js'

/** One page to print, sign and put up: whoever has it can tell that the roster was not exchanged. */
export function Sheet({ session }: { session: Session }) {
  const { entries, firstFingerprint } = session.trust
  const first = entries[0] && readStatement(entries[0])
  const owner = first?.deed.act === 'found' ? first.deed.officer.name : ''
  return (
    <>
      <p class="no-print pair">
        <a class="button" href="#/keys">
          {say(words.back)}
        </a>
        <Print label={words.print} />
      </p>
      <article class="sheet">
        <h2>{say(words.title)}</h2>
        <Fingerprint digits={grouped(firstFingerprint)} />
        <p>
          {say(words.owner)} {owner}
        </p>
        <p>{say(words.explain)}</p>
        <p>
          {say(words.asOf)} {sayDay(session.desk.today, 'long')}
        </p>
        <p class="sign">{say(words.signature)}</p>
        <p class="sign">{say(words.witness)}</p>
      </article>
    </>
  )
}

const grouped = (digits: string) => digits.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1 ')
