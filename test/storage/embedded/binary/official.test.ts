import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { askVersion } from '../../../../src/storage/embedded/binary/check.js'
import { officialDownload } from '../../../../src/storage/embedded/binary/official.js'
import { temporaryDir } from '../support.js'

/** An archive as MongoDB publishes them, and a mirror that hands it out. */
let archive: Buffer
let published: string
let mirror: Server
let address: string
const asked: string[] = []

const home = await temporaryDir()
let dir: string

beforeAll(async () => {
  await mkdir(join(home.dir, 'mongodb-8.2.6/bin'), { recursive: true })
  const program = '#!/bin/sh\necho "db version v8.2.6"\n'
  await writeFile(join(home.dir, 'mongodb-8.2.6/bin/mongod'), program, { mode: 0o755 })
  execFileSync('tar', ['-czf', 'archive.tgz', 'mongodb-8.2.6'], { cwd: home.dir })
  archive = await readFile(join(home.dir, 'archive.tgz'))
  published = createHash('sha256').update(archive).digest('hex')
  mirror = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.includes('9.9.9')) response.writeHead(403).end()
    else if (request.url?.endsWith('.sha256')) response.end(`${published}  archive.tgz\n`)
    else response.setHeader('content-length', archive.length).end(archive)
  })
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(mirror.address() as AddressInfo).port}`
  dir = join(home.dir, 'fetching')
  await mkdir(dir)
})
afterEach(() => {
  published = createHash('sha256').update(archive).digest('hex')
})
afterAll(async () => {
  mirror.close()
  await home.remove()
})

test('the archive for this system and the wanted version is fetched, checked and unpacked, and progress is told', async () => {
  const told: string[] = []
  const onProgress = (sentence: string) => told.push(sentence)
  const path = await officialDownload(address).fetch(dir, { version: '8.2.6', onProgress })
  expect(await askVersion(path)).toBe('8.2.6')
  expect(asked[0]).toMatch(/^\/(linux|osx)\/mongodb-.*8\.2\.6.*\.tgz\.sha256$/)
  expect(told[0]).toMatch(/^Downloading MongoDB 8\.2\.6 \(\d+ MB\), once for this computer$/)
  expect(told.at(-2)).toMatch(/^Downloading MongoDB 8\.2\.6: 100% of \d+ MB$/)
  expect(told.at(-1)).toBe('Unpacking MongoDB 8.2.6')
})

test('an archive that is not the published one is refused', async () => {
  published = '0'.repeat(64)
  const fetched = officialDownload(address).fetch(dir, { version: '8.2.6', onProgress: () => {} })
  await expect(fetched).rejects.toThrow('the archive does not match its published SHA-256')
})

test('a system that MongoDB does not build for is said to be so', async () => {
  const fetched = officialDownload(address).fetch(dir, { version: '9.9.9', onProgress: () => {} })
  await expect(fetched).rejects.toThrow('the server answered 403 for this system')
})

test('a place that can not be reached is given up', async () => {
  const fetched = officialDownload('http://127.0.0.1:1').fetch(dir, {
    version: '8.2.6',
    onProgress: () => {},
  })
  await expect(fetched).rejects.toThrow('fetch failed')
})
