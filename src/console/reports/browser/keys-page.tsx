import { Escrow } from './escrow.js'
import { MyKey } from './my-key.js'
import { Officers } from './officers.js'
import { Fingerprint } from './parts.js'
import { Requests } from './requests.js'
import { say } from './say.js'
import type { Session } from './session.js'
import { UnlockForm } from './unlock-form.js'
import { keysWords as words } from './wording-keys.js'

/** Officers' keys: mine, everybody's, those waiting, the escrow key, and the fingerprint all of it hangs on. */
export function KeysPage({ session }: { session: Session }) {
  const { trust, me, unlocked } = session
  return (
    <>
      {me && !unlocked && <UnlockForm session={session} />}
      {me && <Requests session={session} />}
      <MyKey session={session} />
      <Officers session={session} />
      <section class="notice">
        <h2>{say(words.firstTitle)}</h2>
        <p>{say(words.firstWhy)}</p>
        <Fingerprint digits={trust.firstFingerprint.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1 ')} />
        <a class="button" href="#/sheet">
          {say(words.toSheet)}
        </a>
      </section>
      <Escrow session={session} />
    </>
  )
}
