import { z } from 'zod'
import type { Lang } from '../../dialogue/words.js'
import { drawnApart } from '../../drawing/apart.js'

const Drawn = z.object({ png: z.instanceof(Uint8Array) })

/** What is written on a menu's picture besides its lanes. */
export type Sheet = { lang: Lang; office: string }

/** Draws a menu as PNG, 2500 × 1686. Throws when it can't be drawn. */
export const drawMenu = async (sheet: Sheet): Promise<Buffer> => {
  const { png } = await drawnApart(new URL('./draw', import.meta.url), sheet, Drawn)
  return Buffer.from(png)
}
