import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Words } from '../../../dialogue/words.js'
import type { Desk } from '../wire.js'
import { CasePage } from './case-page.js'
import { explain } from './doing.js'
import { watchIdle } from './idle.js'
import { FirstKey } from './first-key.js'
import { KeysPage } from './keys-page.js'
import { List } from './list.js'
import { Navigation } from './navigation.js'
import { PaperPage } from './paper-page.js'
import { type Route, routeOf } from './route.js'
import { say } from './say.js'
import { server } from './server.js'
import type { Session } from './session.js'
import { Sheet } from './sheet.js'
import { judge, memory, type Trust } from './trust.js'
import { Refused, Unknown } from './trust-pages.js'
import { meIn, type Unlocked } from './unlock.js'
import { deskWords as words } from './wording-desk.js'

/** The desk: asks the server, checks the roster before anything else, and shows the part the address names. */
export function App() {
  const [known, setKnown] = useState<{ desk: Desk; trust: Trust }>()
  const [failed, setFailed] = useState<Words>()
  const [unlocked, setUnlocked] = useState<Unlocked>()
  const [wentIdle, setWentIdle] = useState(false)
  const route = useRoute()

  const reload = useCallback(async () => {
    setFailed(undefined)
    try {
      const desk = await server.desk()
      const trust = await judge(desk.keys, memory.read())
      if (trust.kind === 'sound') memory.write({ firstFingerprint: trust.firstFingerprint, ...trust.roster })
      else setUnlocked(undefined)
      setKnown({ desk, trust })
    } catch (error) {
      setFailed(explain(error))
    }
  }, [])
  useEffect(() => void reload(), [reload])
  useEffect(() => {
    if (!unlocked) return
    setWentIdle(false)
    return watchIdle(() => {
      setUnlocked(undefined)
      setWentIdle(true)
    })
  }, [unlocked])

  if (failed) {
    return (
      <div class="stack">
        <p class="fault" role="alert">
          {say(failed)}
        </p>
        <button type="button" onClick={() => void reload()}>
          {say(words.again)}
        </button>
      </div>
    )
  }
  if (!known) return <p role="status">{say(words.loading)}</p>
  const { desk, trust } = known
  if (trust.kind === 'refused') return <Refused what={trust.what} />
  if (trust.kind === 'unknown') return <Unknown entries={trust.entries} onKnown={reload} />
  if (trust.kind === 'founding') return <FirstKey desk={desk} reload={reload} onMade={setUnlocked} />

  const me = meIn(trust.roster, desk.me.id)
  const session: Session = { desk, trust, me, unlocked, setUnlocked, reload }
  if (route.part === 'sheet') return <Sheet session={session} />
  return (
    <>
      <Navigation route={route} session={session} />
      {wentIdle && !unlocked && <p role="status">{say(words.lockedIdle)}</p>}
      <Part route={route} session={session} />
    </>
  )
}

function Part({ route, session }: { route: Route; session: Session }) {
  if (route.part === 'keys') return <KeysPage session={session} />
  if (route.part === 'paper') return <PaperPage session={session} />
  if (route.part === 'case') return <CasePage key={route.caseId} session={session} caseId={route.caseId} />
  return <List session={session} />
}

function useRoute(): Route {
  const [route, setRoute] = useState(routeOf(location.hash))
  useEffect(() => {
    const changed = () => {
      setRoute(routeOf(location.hash))
      scrollTo(0, 0)
    }
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])
  return route
}
