/**
 * Keys that lock reply boxes, one for each month, on the server only. They live outside the database and
 * outside every backup: destroying one makes all boxes of its month unreadable, in every copy there is.
 */
type PeriodKey = { period: string; key: Uint8Array }

export type PeriodKeys = {
  /** This month's key (Asia/Bangkok), made when there is none. */
  current(): Promise<PeriodKey>
  /** The 32-byte key of a month, `'2026-11'`; undefined once it was destroyed. */
  get(period: string): Promise<Uint8Array | undefined>
  /** Every month that has a key, in order. */
  periods(): Promise<string[]>
  /** For good. Destroying one that is not there is no fault. */
  destroy(period: string): Promise<void>
}

export const PERIOD = /^\d{4}-(0[1-9]|1[0-2])$/
