import { z } from 'zod'
import { drawnApart } from '../../drawing/apart.js'
import type { Chart } from './message.js'

const Drawn = z.object({ full: z.instanceof(Uint8Array), preview: z.instanceof(Uint8Array) })
/** A PNG of 1040 × 676 and one of half that size. */
export type Drawn = { full: Uint8Array; preview: Uint8Array }
export type Draw = (chart: Chart) => Promise<Drawn>

/** Draws in a process of its own (see drawnApart). Throws when nothing has been drawn within the time limit. */
export const drawApart: Draw = (chart) => drawnApart(new URL('./draw', import.meta.url), chart, Drawn)
