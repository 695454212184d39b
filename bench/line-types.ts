/** `slow` delays every answer or only those to tokens the driver marked; `failEvery` 3 fails each third call. */
export type Weather = { delayMs: number; slow: 'all' | 'marked'; failEvery: number }
export type LineAddress = { url: string; noticePort: number }
export type Verdict = 'accepted' | 'refused' | 'failed' | 'push' | 'other'

/** Ends a reply token whose chat is to have a slow LINE in `slow: 'marked'`. */
export const SLOW_MARK = 's'
