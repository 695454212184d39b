import type { ComponentChildren } from 'preact'
import type { Lang, Say } from './words.js'

type Shell = { lang: Lang; say: Say; children: ComponentChildren }

/** The page's frame: its language, sheets and script. */
export const Document = ({ lang, say, children }: Shell) => (
  <html lang={lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{say('title')}</title>
      <link rel="icon" href="/simulator/assets/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href="/simulator/assets/flex.css" />
      {['base', 'page', 'phone', 'board'].map((sheet) => (
        <link key={sheet} rel="stylesheet" href={`/simulator/assets/${sheet}.css`} />
      ))}
      <script type="module" src="/simulator/assets/simulator.js" />
    </head>
    {children}
  </html>
)
