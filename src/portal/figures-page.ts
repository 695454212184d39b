import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Published } from '../confidential/clocks/counts.js'
import type { Words } from '../dialogue/words.js'
import { formatDay } from '../municipality/calendar.js'
import { countInWords } from '../sealed/counts.js'

type Lang = 'th' | 'en'
const langs = ['th', 'en'] as const

/** The page with the published counts, Thai first and English below; the newest period first. */
export function figuresPage(municipality: Words, published: readonly Published[]): string {
  const both = langs.map((lang) =>
    h(
      'article',
      { lang },
      h('h1', null, say.title[lang]),
      h('p', null, municipality[lang]),
      ...say.how.map((line) => h('p', null, line[lang])),
      ...(published.length ? published.map((one) => period(one, lang)) : [h('p', null, say.none[lang])]),
      h('p', null, h('a', { href: '/figures/corruption-reports.json' }, say.json[lang])),
    ),
  )
  const head = h(
    'head',
    null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', null, `${say.title.th} · ${municipality.th}`),
    h('link', { rel: 'stylesheet', href: '/assets/look.css' }),
    h('link', { rel: 'stylesheet', href: '/assets/figures.css' }),
  )
  return `<!doctype html>${renderToString(h('html', { lang: 'th' }, head, h('body', null, h('main', null, ...both))))}`
}

function period(counts: Published, lang: Lang): VNode {
  const days = (day: string) => formatDay(day, lang, 'short')
  return h(
    'section',
    null,
    h('h2', null, say.period(counts)[lang]),
    h('p', null, `${days(counts.from)} – ${days(counts.to)}`),
    h(
      'table',
      null,
      h(
        'tbody',
        null,
        (['received', 'finished', 'inHand'] as const).map((which) =>
          h(
            'tr',
            null,
            h('th', { scope: 'row' }, say[which][lang]),
            h('td', null, countInWords(counts[which], lang)),
          ),
        ),
      ),
    ),
    h('p', null, say.published(days(counts.publishedOn))[lang]),
  )
}

const say = {
  title: {
    th: 'สถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
    en: 'Reports of corruption and misconduct: the figures',
  },
  how: [
    {
      th: 'นับทุกช่องทาง ทั้งแชต หน้าเว็บ และหนังสือ ตามวันที่ได้รับเรื่อง',
      en: 'All ways in are counted, chat, web page and paper, by the day of receipt.',
    },
    {
      th: 'เรื่องที่แล้วเสร็จหลังวันสิ้นรอบ นับเป็นเรื่องที่อยู่ระหว่างดำเนินการ',
      en: 'What was finished after the end of the period counts as in hand.',
    },
    {
      th: 'เผยแพร่วันที่ 10 เมษายนและ 10 ตุลาคมของทุกปี แล้วไม่เปลี่ยนอีก',
      en: 'Published on 10 April and 10 October each year, and never changed afterwards.',
    },
    {
      th: 'ไม่แสดงรายละเอียดอื่น เพื่อไม่ให้คาดเดาถึงผู้แจ้งได้',
      en: 'Nothing finer is shown, so that nobody can guess who reported.',
    },
  ],
  none: { th: 'ยังไม่ถึงกำหนดเผยแพร่รอบแรก', en: 'The first figures are not due yet.' },
  json: { th: 'ข้อมูลชุดเดียวกันแบบ JSON', en: 'The same as JSON' },
  received: { th: 'รับเรื่องทั้งหมด', en: 'Received' },
  finished: { th: 'ดำเนินการแล้วเสร็จ', en: 'Finished' },
  inHand: { th: 'อยู่ระหว่างดำเนินการ', en: 'In hand' },
  period: ({ fiscalYear, part }: Pick<Published, 'fiscalYear' | 'part'>): Words =>
    part === 'half'
      ? {
          th: `ปีงบประมาณ พ.ศ. ${fiscalYear} รอบ 6 เดือนแรก`,
          en: `Fiscal year ${fiscalYear - 543}, first half`,
        }
      : { th: `ปีงบประมาณ พ.ศ. ${fiscalYear} ทั้งปี`, en: `Fiscal year ${fiscalYear - 543}, whole year` },
  published: (day: string): Words => ({ th: `เผยแพร่ ${day}`, en: `Published ${day}` }),
}
