import { randomUUID } from 'node:crypto'
import mongoose from 'mongoose'
import { createChannel } from '../../src/confidential/create.js'
import { confidentialCollections, confidentialIndexes } from '../../src/confidential/collections.js'
import { holidaySet } from '../../src/municipality/holidays.js'
import type { Envelope, Place } from '../../src/sealed/envelope.js'
import { SealedError } from '../../src/sealed/errors.js'
import { Refusal } from '../../src/errors.js'
import { makeOfficerKeys } from '../../src/sealed/keys.js'
import { sealOfficerMessage } from '../../src/sealed/officer-message.js'
import { authHash } from '../../src/sealed/reporter-key.js'
import { seal } from '../../src/sealed/seal.js'
import { connect } from '../../src/storage/database.js'
import { ensureIndexes } from '../../src/storage/indexes.js'
import { createStaff } from '../../src/storage/staff.js'
import { type IntegrityOfficer, integrityOfficers } from '../support/integrity.js'
import { testDatabase } from '../support/mongo.js'

/** Monday, 16 November 2026, 10:00 in Bangkok. */
export const MONDAY = new Date('2026-11-16T03:00:00Z')
export const SERVER_KEY = Buffer.alloc(32, 7).toString('base64')
/** What no store may ever hold. */
export const CANARY = 'ปลัดเรียกเงินห้าหมื่นที่ร้านกาแฟ'

const { BSON } = mongoose.mongo

type Options = { officers?: number; escrow?: boolean; published?: string; uriMore?: string }

/** The channel on a database of its own, with integrity officers in office; `waited` is how long callers were held. */
export async function testChannel(name: string, { officers = 2, escrow = false, ...more }: Options = {}) {
  const store = testDatabase(`confidential-${name}`)
  const database = await connect(`${store.uri}${more.uriMore ?? ''}`)
  const staff = createStaff(database)
  const clock = { now: MONDAY }
  const now = () => clock.now
  const waited: number[] = []
  await ensureIndexes(database, confidentialIndexes)
  const start = (published = more.published) =>
    createChannel({
      database,
      serverKey: SERVER_KEY,
      ...(published === undefined ? {} : { published }),
      staff,
      holidays: holidaySet(),
      now,
      pause: async (ms) => void waited.push(ms),
    })
  const channel = start()
  const services = { channel, staff, now }
  const office = officers ? await integrityOfficers({ services }, officers, { escrow }) : undefined
  return {
    ...store,
    database,
    stored: confidentialCollections(database),
    staff,
    clock,
    waited,
    channel,
    services,
    /** Another server on the same database; one that has just been started. */
    start,
    get office() {
      if (!office) throw new Error('this channel was made without officers')
      return office
    },
    async close() {
      await database.close()
      await store.drop()
    },
  }
}
export type TestChannel = Awaited<ReturnType<typeof testChannel>>

/** A receipt as it would be derived from twenty digits, without the scrypt. */
export async function receipt() {
  const { identity, recipient } = await makeOfficerKeys()
  return { identity, authHash: authHash(randomUUID().replaceAll('-', '').repeat(2)), reporter: recipient }
}

const words = (text: string) => ({ type: 'text' as const, body: { text } })

/** A reporter's words, sealed to these officers. */
export async function sealedWords(
  place: Omit<Place, 'type' | 'role'>,
  to: IntegrityOfficer[],
  text = CANARY,
) {
  const envelope = { v: 1 as const, ...place, role: 'reporter' as const, ...words(text) }
  const recipients = to.map(({ officer }) => officer.recipient)
  return {
    ...place,
    role: 'reporter' as const,
    type: 'text' as const,
    sealed: await seal(envelope, recipients),
  }
}

/** A photo of so many bytes. */
export async function sealedPhoto(place: Omit<Place, 'type' | 'role'>, to: IntegrityOfficer[], size = 100) {
  const envelope = {
    v: 1,
    ...place,
    role: 'reporter',
    type: 'photo',
    body: { mime: 'image/jpeg' },
    bytes: new Uint8Array(size).fill(7),
  } satisfies Envelope
  const recipients = to.map(({ officer }) => officer.recipient)
  return {
    ...place,
    role: 'reporter' as const,
    type: 'photo' as const,
    sealed: await seal(envelope, recipients),
  }
}

/** An officer's signed answer, sealed to the reporter and these officers. */
export async function answer(
  place: Omit<Place, 'type' | 'role'>,
  from: IntegrityOfficer,
  to: string[],
  text = 'ได้รับเรื่องแล้ว',
) {
  const envelope = { v: 1 as const, ...place, role: 'officer' as const, ...words(text) }
  const sealed = await sealOfficerMessage(envelope, to, from.signer)
  return { ...place, role: 'officer' as const, type: 'text' as const, sealed, by: from.id }
}

type Filed = { door?: 'chat' | 'page'; readers?: IntegrityOfficer[]; withEscrow?: boolean; pieces?: number }

/** A whole report, submitted. */
export async function filed({ channel, office }: TestChannel, options: Filed = {}) {
  const { door = 'page', readers = office.officers, withEscrow = true, pieces = 1 } = options
  const caseId = randomUUID()
  await channel.begin({ caseId, door })
  for (let seq = 0; seq < pieces; seq++) await channel.add(await sealedWords({ caseId, seq }, readers))
  const { identity, ...mine } = await receipt()
  await channel.submit({ caseId, ...mine, readers: readers.map(({ id }) => id), withEscrow })
  return { caseId, identity, ...mine }
}

/** What it was refused with: the code of a SealedError or the kind of a Refusal. */
export async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof SealedError) return error.code
    if (error instanceof Refusal) return error.kind
    throw error
  }
  return 'done'
}

/**
 * Every document of the database: as extended JSON, which shows what type each value has, and as whatever could be read
 * in it, bytes taken for text as well.
 */
export async function everythingIn({ db }: TestChannel['database']) {
  const collections = await db.listCollections().toArray()
  const all = await Promise.all(
    collections.map(async ({ name }) => {
      const documents = await db.collection(name).find().toArray()
      return documents.map((document) => ({
        collection: name,
        document: BSON.EJSON.serialize(document, { relaxed: false }) as unknown,
        readable: `${BSON.EJSON.stringify(document)}\n${Buffer.from(BSON.serialize(document)).toString('utf8')}`,
      }))
    }),
  )
  return all.flat()
}
