import { Router } from 'express'
import type { Lang, Words } from '../dialogue/words.js'
import { opens } from './draw.js'
import type { Section } from './section.js'
import { say } from './wording.js'

const everybody: Section['roles'] = ['officer', 'supervisor', 'executive', 'integrity', 'admin']

/** The first page: what this person can open, and how they are signed in. */
export const startSection = (others: readonly Section[]): Section => ({
  path: 'start',
  label: say.start,
  roles: everybody,
  routes: (frame) => {
    const router = Router()
    router.get('/', (req, res) => {
      const { name, roles } = frame.me(req)
      const mine = others.filter((section) => opens(section, roles))
      const handles = roles.includes('officer') || roles.includes('supervisor')
      const body = (
        <StartBody lang={frame.lang(req)} csrf={frame.csrf(req)} sections={mine} handles={handles} />
      )
      res.type('html').send(frame.page(req, { title: say.hello(name), body }))
    })
    return router
  },
})

type Start = {
  lang: Lang
  csrf: string
  sections: { path: string; label: Words }[]
  handles: boolean
}

const StartBody = ({ lang, csrf, sections, handles }: Start) => (
  <>
    <section>
      <h2>{say.canDo[lang]}</h2>
      {sections.length > 0 && (
        <ul class="doors">
          {sections.map(({ path, label }) => (
            <li key={path}>
              <a href={`/console/${path}`}>{label[lang]}</a>
            </li>
          ))}
        </ul>
      )}
      {handles ? <p>{say.alsoInChat[lang]}</p> : !sections.length && <p>{say.nothingYet[lang]}</p>}
    </section>
    <section>
      <h2>{say.you[lang]}</h2>
      <ul class="doors">
        <li>
          <a href="/console/let-in">{say.letIn[lang]}</a>
        </li>
      </ul>
      <form method="post" action="/console/sign-out">
        <input type="hidden" name="csrf" value={csrf} />
        <button name="everywhere" value="yes" class="quiet">
          {say.signOutEverywhere[lang]}
        </button>
        <p class="small">{say.everywhereHow[lang]}</p>
      </form>
    </section>
  </>
)
