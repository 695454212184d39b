import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { HTTPFetchError } from '@line/bot-sdk'
import type { Config } from '../src/config.js'
import { StartError } from '../src/errors.js'
import { residentMenus } from '../src/line/rich-menu/menus.js'
import { publish } from '../src/line/rich-menu/publish.js'
import { banTom } from '../src/municipality/ban-tom.js'
import { command, UsageError } from './command.js'

const USAGE = `npm run rich-menu -- publish   draws the menus and makes them what residents see in LINE
npm run rich-menu -- preview   draws them into .cache/rich-menu/ and changes nothing in LINE`

await command(async (config) => {
  const [verb, ...rest] = process.argv.slice(2)
  if (rest.length || (verb !== 'publish' && verb !== 'preview')) throw new UsageError(USAGE)
  if (verb === 'publish' && !config.line)
    throw new StartError(
      'There are no LINE credentials, so there is nothing to publish to (see .env.example).\nIn the simulator the menus are published when the server starts.',
    )
  const menus = await residentMenus(banTom.name)
  return verb === 'publish' && config.line ? toLine(menus, config.line) : toFiles(menus)
})

type Menus = Awaited<ReturnType<typeof residentMenus>>

function toFiles(menus: Menus): number {
  const folder = fileURLToPath(new URL('../.cache/rich-menu/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  for (const { lang, png } of menus) {
    const file = join(folder, `${lang}.png`)
    writeFileSync(file, png)
    console.log(`${file}  ${Math.round(png.length / 1000)} kB`)
  }
  return 0
}

async function toLine(menus: Menus, line: NonNullable<Config['line']>): Promise<number> {
  try {
    const { made, kept, removed, left } = await publish(menus, line)
    for (const name of made) console.log(`Published ${name}.`)
    for (const name of kept) console.log(`Unchanged ${name}.`)
    for (const name of removed) console.log(`Removed ${name}.`)
    for (const name of left)
      console.log(`Left ${name}: LINE is still moving people off it. Publish again in an hour.`)
    return 0
  } catch (error) {
    if (!(error instanceof HTTPFetchError)) throw error
    console.error(`LINE refused (${error.status}): ${error.body}`)
    return 1
  }
}
