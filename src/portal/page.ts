import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Words } from '../dialogue/words.js'

type Page = { title: Words; sections: { heading: Words; text: Words; href?: string }[] }

/** A plain public page, Thai first and English below; works without script, reads well at 200 %. */
export function page({ title, sections }: Page): string {
  const both = (['th', 'en'] as const).map((lang) =>
    h(
      'article',
      { lang },
      h('h1', null, title[lang]),
      ...sections.flatMap((s) => [
        h('h2', null, s.heading[lang]),
        h('p', null, s.href ? h('a', { href: s.href }, s.text[lang]) : s.text[lang]),
      ]),
    ),
  )
  const head = h(
    'head',
    null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', null, title.th),
    h('link', { rel: 'stylesheet', href: '/assets/look.css' }),
  )
  return `<!doctype html>${renderToString(h('html', { lang: 'th' }, head, h('body', null, h('main', null, ...both))))}`
}
