import type { Lang } from '../../dialogue/words.js'
import { nationalPhones } from '../../municipality/national-phones.js'
import { intro } from './words.js'

/** Drawn by the server, and again by the script: what stands whatever else happens. */
export function Header({ lang, name }: { lang: Lang; name: string }) {
  return (
    <header>
      <a class="leave" href={NEUTRAL} rel="noreferrer nofollow" data-leave>
        {intro.leave[lang]}
      </a>
      <p class="house">{name}</p>
    </header>
  )
}

/** A page anybody may have open: the weather. Nothing of ours goes there (no-referrer). */
const NEUTRAL = 'https://www.tmd.go.th/'

/** What can and can't be promised, in three sentences. */
export function Promises({ lang }: { lang: Lang }) {
  return (
    <ul class="promises">
      {intro.promises.map((words) => (
        <li key={words.en}>{words[lang]}</li>
      ))}
    </ul>
  )
}

/** Where to turn instead: always there, also without script. */
export function Outside({ lang }: { lang: Lang }) {
  const { antiCorruption, damrongdhama, police } = nationalPhones
  return (
    <section class="outside" aria-labelledby="outside">
      <h2 id="outside">{intro.outside[lang]}</h2>
      <p>{intro.outsideWhy[lang]}</p>
      <ul>
        {[antiCorruption, damrongdhama, police].map((phone) => (
          <li key={phone.number}>
            <a href={`tel:${phone.number}`}>
              {phone[lang]} <strong>{phone.number}</strong>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For whoever compares: the first key's fingerprint and the script's hash. */
export function Check(facts: { lang: Lang; fingerprint: string; script: string }) {
  const { lang, fingerprint, script } = facts
  return (
    <details class="check">
      <summary>{intro.check[lang]}</summary>
      <dl>
        <dt>{intro.fingerprint[lang]}</dt>
        <dd class="code">{fingerprint || intro.noFingerprint[lang]}</dd>
        <dd>{intro.fingerprintWhy[lang]}</dd>
        <dt>{intro.script[lang]}</dt>
        <dd class="code">{script}</dd>
      </dl>
    </details>
  )
}
