import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { createTown, type Town } from '../support/town.js'
import { greet, say } from './support.js'

let town: Town
beforeEach(async () => {
  town = await createTown()
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

const answersTo = (who: { messages: readonly { from: string }[] }) =>
  who.messages.filter((message) => message.from === 'bot').length

describe('the database', () => {
  test('takes no writes: LINE is asked to send the event again, and then nothing is lost or doubled', async () => {
    const kham = town.resident('คำ')
    await greet(kham)
    const takesThemAgain = await refuseWrites()
    const refused = await kham.say('ไฟทางดับหน้าวัด')
    expect(refused.status).toBe(503)
    await takesThemAgain()
    for (const id of refused.eventIds) expect((await town.line.redeliver(id)).status).toBe(200)
    await kham.hears('มีรูปไหมคะ')
    await say(kham, 'ข้าม', 'หมู่ 1', 'ข้าม')
    await kham.tap('ส่งเรื่อง')
    await kham.hears('รับเรื่องแล้วค่ะ')
    expect(await town.services.cases.ofChat(kham.id)).toMatchObject([{ words: 'ไฟทางดับหน้าวัด' }])
  })

  test('is slow: LINE hears 503 before its two seconds are over, and the event still counts once', async () => {
    const dee = town.resident('ดี')
    await greet(dee)
    const letGo = await holdUpWritesTo(dee.id)
    const refused = await dee.say('ขยะล้นถัง')
    expect(refused).toMatchObject({ status: 503, reason: 'error_status_code' })
    await letGo()
    await dee.hears('มีรูปไหมคะ')
    for (const id of refused.eventIds) await town.line.redeliver(id)
    await town.settle()
    expect(answersTo(dee)).toBe(3)
  })
})

/** Every write to a chat fails from now on, until the returned function is called. */
async function refuseWrites(): Promise<() => Promise<unknown>> {
  const { db } = town.services.database
  await db.command({ collMod: 'chats', validator: { _id: { $type: 'null' } } })
  return () => db.command({ collMod: 'chats', validator: {} })
}

/** Writes to this chat wait for a transaction that has touched it, until the returned function is called. */
async function holdUpWritesTo(chat: string): Promise<() => Promise<unknown>> {
  const client = await new mongoose.mongo.MongoClient(town.store.uri).connect()
  const session = client.startSession()
  session.startTransaction()
  const chats = client.db(town.store.dbName).collection<{ _id: string }>('chats')
  await chats.updateOne({ _id: chat }, { $set: { held: true } }, { session })
  return async () => {
    await session.abortTransaction()
    await client.close()
  }
}
