import type { Words } from '../../dialogue/words.js'
import { draw } from './drawing.js'
import { residentMenus } from './menus.js'
import { type Line, publish } from './publish.js'

/** A short-lived process that draws the menus, publishes them and ends; started by simulated.ts. */
process.once('message', (asked: { office: Words; line: Line }) => void show(asked))

async function show({ office, line }: { office: Words; line: Line }): Promise<void> {
  const menus = await residentMenus(office, async (sheet) => draw(sheet))
  process.send?.(await publish(menus, line), () => process.disconnect())
}
