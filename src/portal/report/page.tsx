import { renderToString } from 'preact-render-to-string'
import type { Lang, Words } from '../../dialogue/words.js'
import { Check, Header, Outside, Promises } from './intro.js'
import { closedBecause, intro } from './words.js'

type Shell = {
  lang: Lang
  /** The municipality. */
  name: Words
  /** Base64 of the script's SHA-256. */
  sha256: string
  firstFingerprint: string
  closed?: keyof typeof closedBecause
  /** Opened in LINE's own browser. */
  insideLine: boolean
}

/** The page before its script: it promises no more than it can, and leads somewhere even if the script never runs. */
export function reportPage({ lang, name, sha256, firstFingerprint, closed, insideLine }: Shell): string {
  const other = lang === 'th' ? 'en' : 'th'
  const hash = Buffer.from(sha256, 'base64').toString('hex')
  const facts = { lang, name, script: hash, insideLine, fingerprint: firstFingerprint }
  const html = (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{intro.title[lang]}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/look.css" />
        <link rel="stylesheet" href="/report/report.css" />
        <script src="/report/report.js" integrity={`sha256-${sha256}`} defer />
      </head>
      <body data-facts={JSON.stringify(facts)}>
        <Header lang={lang} name={name[lang]} />
        <main>
          <p class="language">
            <a href={`?lang=${other}`} lang={other} hreflang={other}>
              {intro.otherLanguage[lang]}
            </a>
          </p>
          <section class="step">
            <h1>{intro.title[lang]}</h1>
            {insideLine && (
              <p class="advice">
                {intro.insideLine[lang]}{' '}
                <a href={`?lang=${lang}&openExternalBrowser=1`}>{intro.openOutside[lang]}</a>
              </p>
            )}
            <Promises lang={lang} />
            {closed && <p class="closed">{closedBecause[closed][lang]}</p>}
            {!closed && <p class="note slow">{intro.slow[lang]}</p>}
            <noscript>
              <p class="closed">{intro.noScript[lang]}</p>
            </noscript>
          </section>
          <Outside lang={lang} />
          <Check lang={lang} fingerprint={firstFingerprint} script={hash} />
        </main>
      </body>
    </html>
  )
  return `<!doctype html>${renderToString(html)}`
}
