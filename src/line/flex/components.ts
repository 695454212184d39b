import type { Role } from './kinds.js'

/** The components templates may use; LINE's properties of each are checked by `line/limits`. */
const TYPES = ['bubble', 'carousel', 'box', 'button', 'image', 'icon', 'text', 'span', 'separator'] as const

export type ComponentType = (typeof TYPES)[number]

/** What a placeholder in a property must give; properties not named here take none. */
export const ROLES: Readonly<Record<string, Role>> = {
  text: 'text',
  url: 'image',
  action: 'action',
  color: 'colour',
  backgroundColor: 'colour',
  borderColor: 'colour',
  separatorColor: 'colour',
  startColor: 'colour',
  endColor: 'colour',
  centerColor: 'colour',
}

export const BLOCKS = ['header', 'hero', 'body', 'footer']

const BLOCK: Record<string, ComponentType[]> = {
  header: ['box'],
  hero: ['box', 'image'],
  body: ['box'],
  footer: ['box'],
}
const IN_BOX: ComponentType[] = ['box', 'button', 'image', 'text', 'separator']
const IN_BASELINE: ComponentType[] = ['icon', 'text']

/** The properties that hold components, and which (LINE: Flex Message layout, Available child components). */
export function childrenOf(type: ComponentType, layout: unknown): Record<string, ComponentType[]> {
  if (type === 'carousel') return { contents: ['bubble'] }
  if (type === 'bubble') return BLOCK
  if (type === 'box') return { contents: layout === 'baseline' ? IN_BASELINE : IN_BOX }
  return type === 'text' ? { contents: ['span'] } : {}
}
