import { mkdir, stat, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Layout, layoutOf, prepareDataDir } from '../../../src/storage/embedded/layout.js'
import { becomeOwner, findOwner, type Ownership } from '../../../src/storage/embedded/owner.js'
import { startEmbedded } from '../../../src/storage/embedded/start.js'
import { temporaryDir } from './support.js'

let home: Awaited<ReturnType<typeof temporaryDir>>
let layout: Layout
beforeEach(async () => {
  home = await temporaryDir()
  layout = layoutOf(home.dir)
})
afterEach(() => home.remove())

async function own(): Promise<Ownership> {
  const claim = await becomeOwner(layout)
  if ('other' in claim) throw new Error('somebody else owns it')
  return claim.ownership
}

test('of many that want to own the data at once, one does', async () => {
  const claims = await Promise.all(Array.from({ length: 5 }, () => becomeOwner(layout)))
  const owners = claims.flatMap((claim) => ('ownership' in claim ? [claim.ownership] : []))
  expect(owners).toHaveLength(1)
  await owners[0]?.release()
  expect(await findOwner(layout)).toBeUndefined()
})

test('others are told whether the database is up, and where', async () => {
  const ownership = await own()
  expect(await findOwner(layout)).toEqual({ pid: process.pid, databasePort: null })
  ownership.announce(27_017)
  expect(await findOwner(layout)).toEqual({ pid: process.pid, databasePort: 27_017 })
  await ownership.release()
})

describe('what a killed owner left behind stops nobody', () => {
  const leftBehind = (guardPort: number) =>
    writeFile(layout.owner, JSON.stringify({ id: 'killed', pid: process.pid, guardPort }))

  test.each([
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['the server of other data', '{"id":"another","databasePort":27017}'],
  ])('although its process number lives on and its port belongs to %s now', async (_who, says) => {
    const stranger = createServer((socket) => socket.end(says, () => socket.destroy()))
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    await leftBehind((stranger.address() as AddressInfo).port)
    expect(await findOwner(layout)).toBeUndefined()
    await new Promise((resolve) => stranger.close(resolve))
  })

  test('when nothing listens there any more, or only half of it was written', async () => {
    await leftBehind(1)
    expect(await findOwner(layout)).toBeUndefined()
    await writeFile(layout.owner, '{"id":"half a fi')
    const ownership = await own()
    expect(await findOwner(layout)).toMatchObject({ pid: process.pid })
    await ownership.release()
  })
})

test('a place where nothing can be written is named, with what to do', async () => {
  const dataDir = `${home.dir}/file/data`
  await writeFile(`${home.dir}/file`, '')
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    name: 'EmbeddedDatabaseError',
    code: 'data-dir-unusable',
    message: expect.stringContaining(`The data directory ${dataDir} can not be used`),
  })
})

test('a directory that others could read is closed to them', async () => {
  const open = `${home.dir}/open`
  await mkdir(open, { mode: 0o755 })
  await prepareDataDir(layoutOf(open))
  expect((await stat(open)).mode & 0o777).toBe(0o700)
})

test('a start that fails lets go of the data', async () => {
  await expect(startEmbedded({ dataDir: home.dir, mongodBinary: '/bin/sh' })).rejects.toMatchObject({
    code: 'binary-unusable',
  })
  expect(await findOwner(layout)).toBeUndefined()
})
