import { draw } from './drawing.js'
import type { Sheet } from './picture.js'

/** A short-lived process that draws one menu and ends; started by picture.ts. */
process.once('message', (sheet: Sheet) => {
  process.send?.({ png: draw(sheet) }, () => process.disconnect())
})
