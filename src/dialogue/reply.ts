import type { Words } from './words.js'

/** What a button does. Engine and flows name it; the LINE edge turns it into an action. */
export type Does =
  | { pick: string }
  | { say: string }
  | { press: 'send' | 'edit' | 'cancel' | 'resume' | 'openly'; draft?: string }
  | { change: string }
  | { start: string; seed?: Record<string, string> }
  | { uri: string }
  | { open: 'camera' | 'cameraRoll' | 'location' }

export type Button = { label: Words } & Does

/**
 * One bubble. A card names a Flex template (`flex-templates/<card>.json`) and the data for it;
 * `quick` are the quick replies, shown under the last bubble of a turn only (LINE: Quick reply). `ifLate` is said
 * instead of a text that may not be stored, once it can only be sent later.
 */
export type Reply =
  | { text: Words; ifLate?: Words; quick?: Button[] }
  | { card: string; data: Record<string, unknown>; quick?: Button[] }
  | { image: string; preview?: string; quick?: Button[] }
