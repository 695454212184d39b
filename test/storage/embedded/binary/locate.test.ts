import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { locateMongod } from '../../../../src/storage/embedded/binary/locate.js'
import type { Source } from '../../../../src/storage/embedded/binary/source.js'
import { temporaryDir } from '../support.js'

/** A program that answers as mongod does when asked for its version. */
const program = (version: string) => `#!/bin/sh\necho "db version v${version}"\n`

/** A place that hands out such a program, and counts how often it is asked. */
function shop(name: string, version: string, text = program(version)) {
  const asked: (string | undefined)[] = []
  const source: Source = {
    name,
    async fetch(dir, { version: wanted, onProgress }) {
      asked.push(wanted)
      onProgress(`Fetching from the ${name}`)
      const path = join(dir, 'mongod')
      await writeFile(path, text)
      return path
    },
  }
  return { source, asked }
}

const shut = (name: string, reason: string): Source => ({
  name,
  fetch: () => Promise.reject(new Error(reason)),
})

let home: Awaited<ReturnType<typeof temporaryDir>>
let cacheDir: string
beforeEach(async () => {
  home = await temporaryDir()
  cacheDir = join(home.dir, 'cache')
})
afterEach(() => home.remove())

describe('a computer without MongoDB', () => {
  test('fetches it once and keeps it for all clones', async () => {
    const { source, asked } = shop('shop', '6.0.5')
    const told: string[] = []
    const locate = () =>
      locateMongod({ cacheDir, sources: [source], onProgress: (sentence) => told.push(sentence) })
    const first = await locate()
    expect(first.version).toBe('6.0.5')
    expect(await readFile(first.path, 'utf8')).toBe(program('6.0.5'))
    expect(await locate()).toEqual(first)
    expect(asked).toHaveLength(1)
    expect(told).toEqual(['Fetching from the shop'])
    expect((await readdir(cacheDir)).filter((name) => !name.startsWith('mongod-6.0.5-'))).toEqual([])
  })

  test('goes on to the next place when one can not be reached or gives something that does not run', async () => {
    const broken = shop('broken shop', '6.0.5', '#!/bin/sh\nexit 3\n')
    const good = shop('good shop', '6.0.5')
    const sources = [shut('far shop', 'no answer'), broken.source, good.source]
    expect((await locateMongod({ cacheDir, sources })).version).toBe('6.0.5')
  })

  test('fetches it once although two servers want it at the same time', async () => {
    const { source, asked } = shop('shop', '6.0.5')
    const told: string[] = []
    const onProgress = (sentence: string) => told.push(sentence)
    const [one, other] = await Promise.all([
      locateMongod({ cacheDir, sources: [source], onProgress }),
      locateMongod({ cacheDir, sources: [source], onProgress }),
    ])
    expect(one).toEqual(other)
    expect(asked).toHaveLength(1)
    expect(told.sort()).toEqual([
      'Another process is fetching MongoDB; waiting for it',
      'Fetching from the shop',
    ])
  })

  test('says in one sentence what to do when it is nowhere to be had', async () => {
    const sources = [
      shut('official download', 'no answer within 5 s'),
      shut('Python package index', 'pip is not installed'),
    ]
    await expect(locateMongod({ cacheDir, sources })).rejects.toMatchObject({
      code: 'binary-unavailable',
      message:
        'No MongoDB could be found or fetched for this computer: set MONGODB_URI to a MongoDB replica set, or ' +
        'MONGOD_BINARY to a mongod program, and start again.',
      details: ['official download: no answer within 5 s', 'Python package index: pip is not installed'],
    })
  })
})

describe('a cached program', () => {
  test('that was damaged since is fetched anew', async () => {
    const { source, asked } = shop('shop', '6.0.5')
    const { path } = await locateMongod({ cacheDir, sources: [source] })
    await writeFile(path, `${program('6.0.5')}# one byte more`)
    expect((await locateMongod({ cacheDir, sources: [source] })).path).toBe(path)
    expect(await readFile(path, 'utf8')).toBe(program('6.0.5'))
    expect(asked).toHaveLength(2)
  })

  test('whose fetching was cut off before its hash was noted is not used', async () => {
    const { source, asked } = shop('shop', '6.0.5')
    const { path } = await locateMongod({ cacheDir, sources: [source] })
    await writeFile(`${path}.json`, '{"version":"6.0')
    await locateMongod({ cacheDir, sources: [source] })
    expect(asked).toHaveLength(2)
  })

  test('older than the data is passed over, and the version of the data is asked for', async () => {
    const old = shop('old shop', '6.0.5')
    const current = shop('current shop', '8.2.6')
    const sources = [old.source, current.source]
    expect((await locateMongod({ cacheDir, sources })).version).toBe('6.0.5')
    expect((await locateMongod({ cacheDir, sources, dataVersion: '8.2.1' })).version).toBe('8.2.6')
    expect(current.asked).toEqual(['8.2.1'])
  })

  test('of the series of the data is preferred to a newer one', async () => {
    await locateMongod({ cacheDir, sources: [shop('old shop', '6.0.5').source] })
    await locateMongod({ cacheDir, sources: [shop('current shop', '8.2.6').source], dataVersion: '8.2.1' })
    expect((await locateMongod({ cacheDir, sources: [], dataVersion: '6.0.1' })).version).toBe('6.0.5')
    expect((await locateMongod({ cacheDir, sources: [] })).version).toBe('8.2.6')
  })
})

describe('MONGOD_BINARY', () => {
  test('is taken and nothing is fetched', async () => {
    const path = join(home.dir, 'my-mongod')
    await writeFile(path, program('7.0.14'), { mode: 0o755 })
    expect(await locateMongod({ binary: path, cacheDir, sources: [] })).toEqual({ path, version: '7.0.14' })
  })

  test('that names no mongod is an error, not a reason to take another one', async () => {
    const named = locateMongod({ binary: '/bin/sh', cacheDir, sources: [shop('shop', '6.0.5').source] })
    await expect(named).rejects.toMatchObject({
      code: 'binary-unusable',
      message:
        'MONGOD_BINARY names /bin/sh, which does not run as mongod on this computer; correct it or leave it out.',
    })
  })
})

test('a cache that can not be written is named', async () => {
  await writeFile(cacheDir, 'a file where the directory should be')
  await expect(locateMongod({ cacheDir, sources: [] })).rejects.toMatchObject({
    code: 'data-dir-unusable',
    message: `MongoDB can not be kept in ${cacheDir}: it is not writable.`,
  })
})
