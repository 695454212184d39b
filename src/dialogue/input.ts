import type { Words } from './words.js'

/**
 * What a person did, freed of everything that is LINE's. `id`s of attachments name the stored content;
 * `moreToCome`: further photos of the same sending follow.
 */
export type Input =
  | { kind: 'text'; text: string; id?: string }
  | { kind: 'press'; press: Press }
  | { kind: 'photo'; id: string; moreToCome?: boolean }
  | { kind: 'place'; place: Place }
  | { kind: 'voice' | 'video' | 'file'; id: string }
  | { kind: 'sticker' }
  /** A photo that could not be had after all; `why` is said. */
  | { kind: 'lost'; ids: string[]; why: Words }
  | { kind: 'hello' }

export type Place = { lat: number; lng: number; label?: string }

/** A button of ours. Those of a step name draft and step, so that a stale one is known for what it is. */
export type Press =
  | { do: 'answer'; draft: string; step: string; value: string }
  | { do: 'send' | 'edit' | 'cancel' | 'resume' | 'openly'; draft: string }
  | { do: 'change'; draft: string; step: string }
  | { do: 'start'; flow: string; seed: Record<string, string> }
