import type { AnyFlow } from './flow.js'
import type { Reply } from './reply.js'
import type { Lang, Words } from './words.js'

/** The conversations there are, and what is said around them. Built once, in one place. */
export type World = {
  flows: ReadonlyMap<string, AnyFlow>
  /** The flow that receives what nobody asked for: free text, a photo, a pin. */
  frontDesk: string
  notice: { version: string; ask: Reply; accept: Words }
  menu: (kept: { title: Words; draft: string }[]) => Reply
  greeting: Reply
  command: (text: string) => Command | undefined
  sameWords: (a: string, b: string) => boolean
  isYes: (text: string) => boolean
  isNo: (text: string) => boolean
  /**
   * Looks at free text before it is stored: what must be said first, whether that is all to be said outside a
   * conversation (nothing is kept then), and whether it belongs elsewhere.
   */
  guard: (text: string) => { first?: Reply; alone?: boolean; elsewhere?: (draft?: string) => Reply }
  /** What to say of a text that must be kept nowhere, whatever the conversation: a receipt stands in it. */
  secret: (text: string) => Words | undefined
}

export type Command =
  | { do: 'cancel' }
  | { do: 'back' }
  | { do: 'skip' }
  | { do: 'menu' }
  | { do: 'language'; lang: Lang }
  | { do: 'start'; flow: string; seed: Record<string, unknown>; byPattern?: boolean }
  /** Words that sound like bribery are ordinary, says the person; outside a conversation it starts this one. */
  | { do: 'openly'; flow: string; seed: Record<string, unknown> }
