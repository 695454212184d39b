import { type Model, Schema } from 'mongoose'
import { type Case, type CaseKind, openStates, type State, states, type Whereabouts } from '../cases/case.js'
import { caseStreams } from './case-streams.js'
import { createBatcher } from './batcher.js'
import { type Database, onlyDuplicates } from './database.js'

type Stored = Omit<Case, 'id'> & { _id: string }
export type Around = Pick<
  Case,
  'id' | 'number' | 'kind' | 'category' | 'unit' | 'place' | 'private' | 'reporter' | 'receivedAt'
>

/** About 200 metres of latitude, in degrees. */
const REACH = 0.002

const event = new Schema(
  {
    seq: { type: Number, required: true },
    at: { type: Date, required: true },
    move: { type: String, required: true },
    from: { type: String, enum: states, required: true },
    to: { type: String, enum: states, required: true },
    by: new Schema({ role: { type: String, required: true }, id: String }, { _id: false }),
    key: { type: String, required: true },
    words: String,
    photos: { type: [String], default: undefined },
    detail: { type: Schema.Types.Mixed },
    internal: Boolean,
    redacted: Boolean,
    mac: { type: String, required: true },
    // The first event of a chain has no forerunner.
    prev: { type: String, default: '' },
    hash: { type: String, required: true },
  },
  { _id: false },
)

const place = new Schema(
  {
    pin: new Schema({ lat: Number, lng: Number, label: String }, { _id: false }),
    words: String,
    village: Number,
  },
  { _id: false },
)

const schema = new Schema<Stored>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    number: { type: String, required: true },
    fiscalYear: { type: Number, required: true },
    seq: { type: Number, required: true },
    category: { type: String, required: true },
    unit: { type: String, required: true },
    private: { type: Boolean, required: true },
    words: { type: String, default: '' },
    photos: [String],
    place,
    phone: String,
    showName: { type: Boolean, required: true },
    name: String,
    channel: { type: String, required: true },
    reporter: String,
    followers: [String],
    state: { type: String, enum: states, required: true },
    receivedAt: { type: Date, required: true },
    acknowledgeBy: { type: String, required: true },
    resolveBy: { type: String, required: true },
    promisedBy: { type: String, required: true },
    acknowledgedAt: Date,
    proposedAt: Date,
    toldAt: Date,
    closedAt: Date,
    reopened: { type: Number, required: true },
    appealed: { type: Boolean, required: true },
    agency: String,
    askAgainOn: String,
    mergedInto: String,
    rating: new Schema({ score: Number, words: String, at: Date }, { _id: false }),
    sources: { type: Schema.Types.Mixed },
    events: [event],
    days: [String],
    changedAt: { type: Date, required: true },
    salt: String,
    rev: { type: Number, required: true },
  },
  { collection: 'cases', versionKey: false, minimize: false, strict: 'throw' },
)
// A number is unique in its kind and fiscal year; the number itself carries both.
schema.index({ number: 1 }, { unique: true })
// ติดตามเรื่อง and additions to an open case.
schema.index({ reporter: 1, receivedAt: -1 }, { partialFilterExpression: { reporter: { $type: 'string' } } })
schema.index({ followers: 1, receivedAt: -1 })
// An officer's list, the digest, reminders and escalation: open cases of a unit by date.
schema.index({ state: 1, unit: 1, promisedBy: 1 })
// Possible duplicates.
schema.index({ category: 1, 'place.village': 1, receivedAt: -1 })
schema.index(
  { category: 1, 'place.pin.lat': 1 },
  { partialFilterExpression: { 'place.pin.lat': { $exists: true } } },
)
// Statistics: what changed since, and everything that touches a day.
schema.index({ changedAt: 1 })
schema.index({ days: 1 })

/** The store of cases. Returns plain objects; a change is guarded by `rev`. */
export function createCases(database: Database) {
  const model: Model<Stored> = database.model<Stored>('Case', schema)
  const raw = database.db.collection<Stored>('cases')
  const many = async (filter: object, limit: number, sort: Record<string, 1 | -1> = { receivedAt: -1 }) =>
    (await raw.find(filter).sort(sort).limit(limit).toArray()).map(plain)

  /** The document as the schema has it. */
  async function checked({ id, ...rest }: Case): Promise<Stored> {
    const document = new model({ _id: id, ...rest })
    await document.validate()
    return document.toObject()
  }

  /** Inserts; false for a case whose id is there already. A number given twice is a fault, and rejects. */
  const insert = createBatcher(async (fresh: Case[]): Promise<boolean[]> => {
    try {
      // Made by open-case a moment ago, field by field: mongoose would take longer to look it over than to store it.
      await raw.insertMany(fresh.map(stored), { ordered: false })
      return fresh.map(() => true)
    } catch (error) {
      if (!onlyDuplicates(error)) throw error
      const ids = fresh.map(({ id }) => id)
      const there = await raw.find({ _id: { $in: ids } }, { projection: { number: 1 } }).toArray()
      const numbers = new Map(there.map(({ _id, number }) => [_id, number]))
      if (ids.some((id) => !numbers.has(id))) throw error
      return fresh.map(({ id, number }) => numbers.get(id) === number)
    }
  })

  return {
    model,
    insert,
    async find(id: string): Promise<Case | undefined> {
      const found = await raw.findOne({ _id: id })
      return found ? plain(found) : undefined
    },
    async findByNumber(number: string): Promise<Case | undefined> {
      const found = await raw.findOne({ number })
      return found ? plain(found) : undefined
    },
    /** Writes the case as it is after a move; false when somebody else was quicker. */
    async replace(c: Case, revBefore: number): Promise<boolean> {
      const written = await raw.replaceOne({ _id: c.id, rev: revBefore }, await checked(c))
      return written.matchedCount === 1
    },
    /** Adding the same follower again changes nothing. */
    async addFollower(id: string, chat: string): Promise<void> {
      await raw.updateOne(
        { _id: id, reporter: { $ne: chat }, followers: { $ne: chat } },
        { $push: { followers: chat }, $inc: { rev: 1 } },
      )
    },
    /** Takes the words or photo that came in this message out of the case. */
    async redact(id: string, message: string): Promise<void> {
      const found = await raw.findOne({ _id: id })
      if (!found) return
      const words = found.sources?.details === message || found.sources?.words === message
      const place = found.sources?.place === message
      const phone = found.sources?.phone === message
      await raw.updateOne({ _id: id }, {
        $set: words ? { words: '' } : {},
        $unset: { ...(place ? { 'place.words': '' } : {}), ...(phone ? { phone: '' } : {}) },
        $pull: { photos: message },
        $inc: { rev: 1 },
      } as object)
    },
    ofChat: (chat: string, limit = 20) => many({ $or: [{ reporter: chat }, { followers: chat }] }, limit),
    openOfUnit: (unit: string | undefined, states: readonly State[], limit = 50) =>
      many({ state: { $in: [...states] }, ...(unit ? { unit } : {}) }, limit, { promisedBy: 1 }),
    /** Open cases of a category, recent, in this village or about here; a few fields only. */
    async around(category: string, { pin, village }: Whereabouts, since: Date): Promise<Around[]> {
      const where = [
        ...(village ? [{ 'place.village': village }] : []),
        ...(pin ? [{ 'place.pin.lat': { $gt: pin.lat - REACH, $lt: pin.lat + REACH } }] : []),
      ]
      if (!where.length) return []
      const filter = { category, $or: where, state: { $in: [...openStates] }, receivedAt: { $gte: since } }
      const shown = { number: 1, kind: 1, category: 1, unit: 1, place: 1, receivedAt: 1 }
      const projection = { ...shown, private: 1, reporter: 1 }
      const found = await raw.find(filter, { projection }).limit(30).toArray()
      return found.map(({ _id, ...rest }) => ({ id: _id, ...rest }))
    },
    ...caseStreams(raw),
    count: (kind: CaseKind) => raw.countDocuments({ kind }),
  }
}

export type Cases = ReturnType<typeof createCases>

const plain = ({ _id, ...rest }: Stored): Case => ({ id: _id, ...rest })
const stored = ({ id, ...rest }: Case): Stored => ({ _id: id, ...rest })
