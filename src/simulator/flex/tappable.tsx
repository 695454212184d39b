import type { ComponentChildren } from 'preact'
import type { Css } from './layout.js'
import { linkUrl } from './url.js'
import { node, words } from './values.js'

type Props = {
  action: unknown
  class: string
  style?: Css
  label?: string
  children?: ComponentChildren
}

/**
 * A control that holds no other: an anchor for a link, else a button whose `data-action` is the action object
 * as JSON for the page's script. Where there is no action, a plain box.
 */
export function Control({ action, label, children, ...rest }: Props) {
  const does = node(action)
  if (!does) return <div {...rest}>{children}</div>
  const data = JSON.stringify(does)
  const name = label ?? (words(does.label) || undefined)
  const href = does.type === 'uri' ? linkUrl(does.uri) : undefined
  if (href) {
    return (
      <a {...rest} href={href} target="_blank" rel="noopener noreferrer" data-action={data} aria-label={name}>
        {children}
      </a>
    )
  }
  return (
    <button {...rest} type="button" data-action={data} aria-label={name}>
      {children}
    </button>
  )
}

/**
 * An area that may hold other controls, which a button or an anchor can't (the parser would end it at the inner
 * one). The page's script presses it on click, Enter and Space.
 */
export function Area({ action, label, children, ...rest }: Props) {
  const does = node(action)
  if (!does) return <div {...rest}>{children}</div>
  return (
    <div
      {...rest}
      role={does.type === 'uri' ? 'link' : 'button'}
      tabIndex={0}
      data-action={JSON.stringify(does)}
      aria-label={label ?? (words(does.label) || undefined)}
    >
      {children}
    </div>
  )
}
