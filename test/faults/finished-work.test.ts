import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Chat, newChat, type Work } from '../../src/line/chat.js'
import { type Chats, createChats } from '../../src/line/chats.js'
import { connect, type Database } from '../../src/storage/database.js'
import { testDatabase } from '../support/mongo.js'

/**
 * Work that is finished leaves the chat's list of work, whatever else is written or read at that moment: what came
 * back would be done again later, and the person would hear it twice.
 */
const appName = 'finished-work'
const store = testDatabase('finished')
let database: Database
let chats: Chats
beforeEach(async () => {
  database = await connect(`${store.uri}&appName=${appName}`)
  chats = createChats(database)
})
afterEach(async () => {
  await database.close()
  await store.drop()
})

const work = (id: string): Work => {
  const [at, due] = [new Date(), new Date(Date.now() + 20_000)]
  return { id, by: chats.me, due, at, effects: [], replies: [], lang: 'th', tries: 0 }
}
/** A chat with one piece of work in hand. */
async function chatWith(item: Work): Promise<Chat> {
  const empty = newChat('kham')
  await chats.write(empty, { ...empty, work: [item] }, [item])
  return chats.get('kham')
}
const listed = async () => (await chats.collection.findOne({ _id: 'kham' }))?.work.map(({ id }) => id)

test('reported while the chat is being written', async () => {
  const before = await chatWith(work('first'))
  const second = work('second')
  const writing = chats.write(before, { ...before, work: [...before.work, second] }, [second])
  chats.finish('kham', 'first')
  await chats.flushDone()
  await writing
  await chats.flushDone()
  expect(await listed()).toEqual(['second'])
})

test('finished and reported while the next turn is worked out', async () => {
  const before = await chatWith(work('first'))
  const second = work('second')
  const next = { ...before, work: [...before.work, second] }
  chats.finish('kham', 'first')
  await chats.flushDone()
  await chats.write(before, next, [second])
  expect(await listed()).toEqual(['second'])
})

test('read again before it is reported', async () => {
  await chatWith(work('first'))
  chats.finish('kham', 'first')
  chats.forget('kham')
  const before = await chats.get('kham')
  await chats.flushDone()
  const second = work('second')
  await chats.write(before, { ...before, work: [...before.work, second] }, [second])
  expect(await listed()).toEqual(['second'])
})

test('the database refuses the report: it is made again', async () => {
  await chatWith(work('first'))
  chats.finish('kham', 'first')
  await fail({ times: 1 })
  await expect(chats.flushDone()).rejects.toThrow()
  expect(await listed()).toEqual(['first'])
  await chats.flushDone()
  expect(await listed()).toEqual([])
})

/** Updates of this connection fail, as they do while a replica set has no primary. */
const fail = (mode: { times: number }) =>
  database
    .getClient()
    .db('admin')
    .command({
      configureFailPoint: 'failCommand',
      mode,
      data: { failCommands: ['update'], errorCode: 2, appName },
    })
