import { type Request, Router } from 'express'
import type { Lang, Words } from '../dialogue/words.js'
import { bangkokDay, formatDay } from '../municipality/calendar.js'
import type { Services } from '../services.js'
import type { Reading } from '../storage/reading-log.js'
import type { Frame, Section } from './section.js'
import { say } from './wording.js'

type Needs = Pick<Services, 'access' | 'staff' | 'cases' | 'channel'>
type Row = { seq: number; when: string; who: string; what: string }

const MOST = 200

/**
 * Who opened what. Supervisors see readings of cases; an integrity officer those of the reports that officer was made
 * a reader of, since for anybody else a line here would tell that a report exists.
 */
export const readingSection = (services: Needs): Section => ({
  path: 'readings',
  label: say.readings,
  roles: ['supervisor', 'integrity'],
  routes: (frame) => {
    const router = Router()
    router.get('/', async (req, res) => {
      const lang = frame.lang(req)
      const { roles } = frame.me(req)
      const tables = [
        ...(roles.includes('integrity') ? [await reports(services, frame, req)] : []),
        ...(roles.includes('supervisor') ? [await cases(services, lang)] : []),
      ]
      const body = (
        <>
          <p>{say.readingsHow[lang]}</p>
          {tables.map((table) => (
            <Table key={table.title.th} lang={lang} {...table} />
          ))}
        </>
      )
      res.type('html').send(frame.page(req, { title: say.readings, body }))
    })
    return router
  },
})

async function reports({ access, staff, channel }: Needs, frame: Frame, req: Request) {
  const lang = frame.lang(req)
  const mine = await channel.casesOf(frame.me(req).id)
  const days = new Map(mine.map((c) => [access.readings.refOf('report', c.caseId), c.receivedOn]))
  const found = await access.readings.newest({ what: ['report'], refs: [...days.keys()] }, MOST)
  const nameOf = await namesIn(staff, found)
  const rows = found.map(({ seq, staff: id, ref, at }) => ({
    seq,
    when: formatDay(at, lang),
    who: nameOf(id),
    what: say.receivedOn(formatDay(days.get(ref) ?? at, lang))[lang],
  }))
  return { title: say.read.reports, rows }
}

async function cases({ access, staff, cases }: Needs, lang: Lang) {
  const found = await access.readings.newest({ what: ['case', 'photo'] }, MOST)
  const nameOf = await namesIn(staff, found)
  const numbers = new Map<string, string | undefined>()
  for (const { what, ref } of found)
    if (what === 'case' && !numbers.has(ref)) numbers.set(ref, (await cases.find(ref))?.number)
  const rows = found.map(({ seq, staff: id, what, ref, at }) => ({
    seq,
    when: formatDay(bangkokDay(new Date(at)), lang),
    who: nameOf(id),
    what: [say.read[what][lang], numbers.get(ref)].filter(Boolean).join(' '),
  }))
  return { title: say.read.cases, rows }
}

async function namesIn(staff: Needs['staff'], found: Reading[]): Promise<(id: string) => string> {
  const people = await staff.named([...new Set(found.map((reading) => reading.staff))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

const Table = ({ lang, title, rows }: { lang: Lang; title: Words; rows: Row[] }) => (
  <section>
    <h2>{title[lang]}</h2>
    {rows.length === 0 ? (
      <p class="note">{say.noReadings[lang]}</p>
    ) : (
      <div class="scroll" role="region" aria-label={title[lang]} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.when[lang]}</th>
              <th scope="col">{say.who[lang]}</th>
              <th scope="col">{say.what[lang]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seq, when, who, what }) => (
              <tr key={seq}>
                <td>{when}</td>
                <td>{who}</td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )}
  </section>
)
