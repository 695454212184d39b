import { useEffect, useRef, useState } from 'preact/hooks'
import type { Screen } from './state.js'

/** Once a report is on its way, going back would only confuse: there is nothing there any more. */
const FINAL: readonly Screen[] = ['sending', 'receipt', 'type-back', 'done']

/**
 * The screen, moved by the phone's own back button too. The browser's history holds the name of a step and nothing
 * that was written; the address never changes.
 */
export function useScreen() {
  const [screen, setScreen] = useState<Screen>('start')
  const now = useRef<Screen>('start')
  const show = (next: Screen) => {
    now.current = next
    setScreen(next)
  }
  useEffect(() => {
    history.replaceState('start', '')
    const onPop = (event: PopStateEvent) => {
      if (FINAL.includes(now.current)) history.pushState(now.current, '')
      else show(typeof event.state === 'string' ? (event.state as Screen) : 'start')
    }
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])
  return {
    screen,
    go: (next: Screen) => {
      history.pushState(next, '')
      show(next)
    },
    back: () => history.back(),
    /** To what follows by itself; the back button does not lead here. */
    replace: (next: Screen) => {
      history.replaceState(next, '')
      show(next)
    },
  }
}

let leaving = false

/** Asks before a half-written report is closed by mistake. */
export function useGuard(active: boolean): void {
  useEffect(() => {
    if (!active) return undefined
    const ask = (event: BeforeUnloadEvent) => {
      if (!leaving) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [active])
}

/**
 * The way out at once, without a question: the page is emptied first, since the next one may take its time to come, and
 * takes this one's place in the history. Shown again from the browser's memory, it starts empty.
 */
export function watchTheDoor(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-leave]') : null
    if (!(link instanceof HTMLAnchorElement)) return
    event.preventDefault()
    leaving = true
    document.body.replaceChildren()
    document.title = ''
    location.replace(link.href)
  })
  window.addEventListener('pageshow', (event) => event.persisted && location.reload())
}
