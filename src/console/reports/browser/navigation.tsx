import type { Route } from './route.js'
import { say } from './say.js'
import type { Session } from './session.js'
import { deskWords as words } from './wording-desk.js'

/** The desk's parts, and whether the key is open. */
export function Navigation({ route, session }: { route: Route; session: Session }) {
  const { unlocked, setUnlocked } = session
  const here = (part: Route['part']) => (route.part === part ? 'page' : undefined)
  return (
    <div class="desk-bar">
      <nav aria-label={say(words.parts)}>
        <a href="#/" aria-current={route.part === 'case' ? 'true' : here('list')}>
          {say(words.list)}
        </a>
        <a href="#/keys" aria-current={here('keys')}>
          {say(words.keys)}
        </a>
        <a href="#/paper" aria-current={here('paper')}>
          {say(words.paper)}
        </a>
      </nav>
      <p class="lock-state">
        <span class={unlocked ? 'mark open' : 'mark'} aria-hidden="true" />
        {say(unlocked ? words.open : words.locked)}
        {unlocked && (
          <button type="button" class="quiet" onClick={() => setUnlocked(undefined)}>
            {say(words.lock)}
          </button>
        )}
      </p>
    </div>
  )
}
