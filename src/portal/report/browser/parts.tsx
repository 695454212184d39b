import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Words } from '../../../dialogue/words.js'
import { useSay } from './lang.js'

/** A step of the page. Its heading takes the focus, so that a screen reader says where one is. */
export function Step(props: { title: Words; note?: string; children: ComponentChildren }) {
  const say = useSay()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    window.scrollTo(0, 0)
  }, [])
  return (
    <section class="step">
      {props.note && <p class="note">{props.note}</p>}
      <h1 tabIndex={-1} ref={heading}>
        {say(props.title)}
      </h1>
      {props.children}
    </section>
  )
}

type Pressed = { label: Words; onPress: () => void; disabled?: boolean; plain?: boolean }

export function Button({ label, onPress, disabled, plain }: Pressed) {
  const say = useSay()
  return (
    <button type="button" class={plain ? 'plain' : 'filled'} disabled={disabled} onClick={onPress}>
      {say(label)}
    </button>
  )
}

export const Buttons = ({ children }: { children: ComponentChildren }) => (
  <div class="buttons">{children}</div>
)

/** Said aloud by a screen reader when it appears. */
export function Notice({ words, kind = 'advice' }: { words: Words | undefined; kind?: 'advice' | 'fault' }) {
  const say = useSay()
  return <div role={kind === 'fault' ? 'alert' : 'status'}>{words && <p class={kind}>{say(words)}</p>}</div>
}

/** `value` from 0 to 1. */
export function Working({ words, value }: { words: Words; value: number }) {
  const say = useSay()
  return (
    <div class="working">
      <p role="status">{say(words)}</p>
      <progress max={1} value={value} aria-label={say(words)} />
    </div>
  )
}
