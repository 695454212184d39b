import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { files, isStored } from '../../stories/support.js'
import { integrityOfficers } from '../../support/integrity.js'
import { createTown, hours, type Town, told } from '../../support/town.js'
import { begin } from './support.js'

let town: Town
beforeEach(async () => {
  town = await createTown()
})
afterEach(async () => {
  expect(town.line.breaches).toEqual([])
  await town.stop()
})

test('without an officer who can receive nothing is taken, and ป.ป.ช. is named', async () => {
  const dao = town.resident('ดาว')
  await dao.say('แจ้งเบาะแสทุจริต')
  await dao.hears('แจ้ง ป.ป.ช. ได้โดยตรง โทร 1205 ค่ะ')
  await dao.say('เขาเรียกเงินทุกคน')
  await dao.waitForReply()
  expect(await town.services.database.db.collection('confidential_turns').countDocuments()).toBe(0)
})

test('while others can read chats it is closed with the reason, found out at the start or within an hour', async () => {
  await integrityOfficers(town, 1)
  const dao = town.resident('ดาว')
  await begin(dao)
  await dao.say('คำแรก')
  await dao.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  town.line.bot.chatMode = 'chat'
  // Half an hour would end it anyway: it is kept going.
  for (let i = 0; i < 3; i++) {
    await town.later(25 * 60_000)
    await dao.say(`คำต่อมา ${i}`)
    await dao.waitForReply()
  }
  expect(told(dao)).toContain('เปิดให้คนอื่นอ่านแชตได้')
  expect(told(dao)).toMatch(/\/report\?openExternalBrowser=1 หรือโทร ป\.ป\.ช\. 1205/)
  expect(await town.services.database.db.collection('confidential_reports').countDocuments()).toBe(0)
  await dao.say('แจ้งเบาะแสทุจริต')
  await dao.hears('เปิดให้คนอื่นอ่านแชตได้')

  town.line.bot.chatMode = 'bot'
  await town.later(hours(2))
  await dao.say('แจ้งเบาะแสทุจริต')
  await dao.hears('ต้องการแจ้งทางไหนคะ')
})

test('while LINE has never said who can read chats it is closed; what it said last holds', async () => {
  await integrityOfficers(town, 1)
  const dao = town.resident('ดาว')
  town.line.fault({ endpoint: 'info', status: 500 })
  await dao.say('แจ้งเบาะแสทุจริต')
  await dao.hears('ยังตรวจไม่ได้ว่ามีใครเปิดอ่านแชตนี้ได้บ้าง')
  await begin(dao)
  town.line.fault({ endpoint: 'info', status: 500 })
  await town.later(25 * 60_000)
  await dao.say('ยกเลิก')
  await dao.hears('ออกจากการแจ้งเบาะแส')
  await town.later(hours(1))
  await begin(dao)
})

test('an account in the lane is told of no unfinished entry, and nothing is listed under ติดตามเรื่อง', async () => {
  await integrityOfficers(town, 1)
  const dao = town.resident('ดาว')
  await begin(dao)
  await dao.say('เรื่องที่ทิ้งไว้')
  await dao.hears('เข้ารหัสเก็บแล้ว 1 ข้อความค่ะ')
  await town.later(hours(72))
  const chat = await town.services.database.db.collection('chats').findOne({ _id: dao.id as never })
  expect(chat?.talk.draft).toMatchObject({ flow: 'corruption-report', answers: {} })
  const { drafts } = await import('../../../src/jobs/drafts.js')
  await drafts().run('2026-11-19', town.services, new AbortController().signal)
  expect(await town.services.database.db.collection('notices').countDocuments()).toBe(0)
  await dao.say('ติดตามเรื่อง')
  await dao.hears('ยังไม่มีเรื่องที่แจ้งไว้ค่ะ')
  expect(await isStored(town, 'ที่ทิ้งไว้')).toEqual([])
})

test('an ordinary conversation asks the lane’s collections nothing', async () => {
  await integrityOfficers(town, 1)
  const kham = town.resident('คำ')
  await kham.say('สวัสดี')
  await kham.waitForReply()
  await town.settle()
  const { db } = town.services.database
  await db.setProfilingLevel('all')
  await files(town, kham, 'ไฟทางดับ 3 ดวง')
  await db.setProfilingLevel('off')
  const asked = await db.collection('system.profile').distinct('ns')
  expect(asked).toContain(`${town.store.dbName}.chats`)
  expect(asked.filter((ns) => String(ns).includes('confidential'))).toEqual([])
})
