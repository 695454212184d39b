import type { ComponentChild } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Lang, Words } from '../dialogue/words.js'
import { say } from './wording.js'

export type Place = { path: string; label: Words; current: boolean }
type Shell = {
  lang: Lang
  title: Words
  body: ComponentChild
  scripts?: string[]
  styles?: string[]
  /** Whoever is signed in: their name, what they may open, and the token of their pages. */
  inside?: { name: string; places: Place[]; csrf: string }
}

/** On a phone so many sections stand in the bar at the bottom; the others open from its last place. */
const IN_BAR = 4

/** A whole page of the console. */
export function wholePage(shell: Shell): string {
  const { lang, title, inside, scripts = [], styles = [] } = shell
  return `<!doctype html>${renderToString(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {inside && <meta name="csrf" content={inside.csrf} />}
        <title>{`${title[lang]} · ${say.console[lang]}`}</title>
        <link rel="icon" href="data:," />
        {['/assets/look.css', '/console/assets/console.css', ...styles].map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body class={inside ? 'console' : 'console outside'}>
        <a class="skip" href="#content">
          {say.skip[lang]}
        </a>
        <Header shell={shell} />
        {inside && <Sections places={inside.places} lang={lang} />}
        <main id="content" tabIndex={-1}>
          <h1>{title[lang]}</h1>
          {shell.body}
        </main>
      </body>
    </html>,
  )}`
}

const Header = ({ shell: { lang, inside } }: { shell: Shell }) => (
  <header class="top">
    <p class="brand">{say.console[lang]}</p>
    {inside && <p class="who">{inside.name}</p>}
    <OtherLanguage lang={lang} />
    {inside && (
      <form method="post" action="/console/sign-out">
        <input type="hidden" name="csrf" value={inside.csrf} />
        <button class="plain">{say.signOut[lang]}</button>
      </form>
    )}
  </header>
)

function OtherLanguage({ lang }: { lang: Lang }) {
  const other = lang === 'th' ? 'en' : 'th'
  return (
    <a class="plain" href={`?lang=${other}`} lang={other} hreflang={other}>
      {say.otherLanguage[lang]}
    </a>
  )
}

const Sections = ({ places, lang }: { places: Place[]; lang: Lang }) => (
  <nav class="sections" aria-label={say.sections[lang]}>
    <ul>
      {places.map((place, i) => (
        <li key={place.path} class={i >= IN_BAR ? 'beyond' : undefined}>
          <a href={`/console/${place.path}`} aria-current={place.current ? 'page' : undefined}>
            {place.label[lang]}
          </a>
        </li>
      ))}
    </ul>
    {places.length > IN_BAR && (
      <details class="more">
        <summary>{say.more[lang]}</summary>
        <ul>
          {places.slice(IN_BAR).map((place) => (
            <li key={place.path}>
              <a href={`/console/${place.path}`} aria-current={place.current ? 'page' : undefined}>
                {place.label[lang]}
              </a>
            </li>
          ))}
        </ul>
      </details>
    )}
  </nav>
)
