import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { bundle, bundleRoutes } from '../../src/portal/bundle.js'

let folder: string
let before: string[]
const at = (name: string) => pathToFileURL(join(folder, name))

beforeAll(async () => {
  before = await children()
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  await writeFile(join(folder, 'words.ts'), 'export const say = (who: string): string => `สวัสดี ${who}`\n')
  await writeFile(
    join(folder, 'main.ts'),
    "import { say } from './words.js'\nObject.assign(globalThis, { said: say('ต๋อม') })\n",
  )
  await writeFile(join(folder, 'broken.ts'), "import './nowhere.js'\n")
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a script named as the compiler would name it is found in the source, bundled once, and runs', async () => {
  const [once, again] = await Promise.all([bundle(at('main.js')), bundle(at('main.js'))])
  expect(again).toBe(once)
  const page: { said?: string } = {}
  runInNewContext(once.js, page)
  expect(page.said).toBe('สวัสดี ต๋อม')
  expect(once.sha256).toBe(createHash('sha256').update(once.js).digest('base64'))
})

test('a script that cannot be bundled says so, and is tried again once it is mended', async () => {
  await expect(bundle(at('broken.js'))).rejects.toThrow(/nowhere/)
  await writeFile(join(folder, 'nowhere.ts'), 'globalThis.name = 1\n')
  await expect(bundle(at('broken.js'))).resolves.toMatchObject({ js: expect.stringContaining('name') })
})

/** Linux tells a process's children; elsewhere nothing is looked at. */
async function children(): Promise<string[]> {
  const told = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').catch(() => '')
  return told.split(' ').filter(Boolean)
}

test('esbuild leaves no process behind', async () => {
  await writeFile(join(folder, 'small.ts'), 'export {}\n')
  await bundle(at('small.js'))
  const left = async () => (await children()).filter((id) => !before.includes(id))
  // A process that was told to end takes a moment.
  for (let tries = 0; tries < 100 && (await left()).length > 0; tries++) await setTimeout(10)
  expect(await left()).toEqual([])
})

test('a browser is given exactly these bytes, and keeps no copy', async () => {
  const app = express().use(bundleRoutes({ '/app.js': at('main.js') }))
  const { text, headers } = await request(app).get('/app.js').expect(200)
  expect(text).toBe((await bundle(at('main.js'))).js)
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
  })
  const plain = await request(app).get('/app.js').set('accept-encoding', 'identity').expect(200)
  expect(plain.text).toBe(text)
  expect(plain.headers['content-encoding']).toBeUndefined()
})
