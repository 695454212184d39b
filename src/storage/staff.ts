import { createHash, randomInt, randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { type Model, Schema } from 'mongoose'
import { z } from 'zod'
import type { Role } from '../cases/case.js'
import { CODE_LETTERS } from '../cases/staff-code.js'
import { Refusal } from '../errors.js'
import type { Database } from './database.js'

export type StaffMember = {
  id: string
  name: string
  roles: Role[]
  unit?: string
  /** The one-to-one chat of this person, once the code was sent. */
  chat?: string
  /** Daily digest by default; `each` pushes every new case of the unit at once. */
  notify: 'digest' | 'each'
  email?: string
  active: boolean
}

type Stored = Omit<StaffMember, 'id'> & { _id: string; code?: string; codeUntil?: Date }

const schema = new Schema<Stored>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    roles: { type: [String], required: true },
    unit: String,
    chat: String,
    notify: { type: String, enum: ['digest', 'each'], default: 'digest' },
    email: String,
    active: { type: Boolean, default: true },
    code: String,
    codeUntil: Date,
  },
  { collection: 'staff', versionKey: false, strict: 'throw' },
)
schema.index({ chat: 1 }, { unique: true, partialFilterExpression: { chat: { $type: 'string' } } })
schema.index({ code: 1 }, { unique: true, partialFilterExpression: { code: { $type: 'string' } } })
schema.index({ roles: 1, unit: 1 })

const CODE_DAYS = 7

/** The people who work for the municipality, and the one-time codes that bind them to their LINE chat. */
export function createStaff(database: Database) {
  const model: Model<Stored> = database.model<Stored>('Staff', schema)
  const notified = new LRUCache<string, StaffMember[]>({ max: 100, ttl: 5_000 })
  const one = async (filter: object) => {
    const found = await model.findOne({ ...filter, active: true }).lean()
    return found ? plain(found) : undefined
  }
  return {
    model,
    /** Makes the person and returns the code, which is stored only as a hash and works once, for a week. */
    async invite(person: { name: string; roles: Role[]; unit?: string }, now: Date): Promise<string> {
      if (person.roles.includes('admin') && person.roles.includes('integrity'))
        throw new Refusal('invalid', bothRoles)
      const code = newCode()
      const codeUntil = new Date(now.getTime() + CODE_DAYS * 86_400_000)
      const waiting = await model.findOne({ name: person.name, chat: { $exists: false }, active: true })
      notified.clear()
      if (waiting) await waiting.set({ ...person, code: digest(code), codeUntil }).save()
      else await model.create({ _id: randomUUID(), ...person, code: digest(code), codeUntil })
      return code
    },
    /** Binds the chat to whom the code was made for. The same code from the same chat again is no error. */
    async join(code: string, chat: string, now: Date): Promise<StaffMember> {
      const already = await one({ chat })
      const hash = digest(code)
      const found = await model.findOne({ code: hash, codeUntil: { $gt: now }, active: true })
      if (!found) {
        if (already) return already
        throw new Refusal('missing', badCode)
      }
      if (already && already.id !== found._id) throw new Refusal('conflict', boundAlready)
      await found.set({ chat, code: undefined, codeUntil: undefined }).save()
      notified.clear()
      return plain(found.toObject())
    },
    /** Whose unused code this is. */
    async holderOf(code: string, now: Date): Promise<StaffMember | undefined> {
      return one({ code: digest(code), codeUntil: { $gt: now } })
    },
    async spend(code: string): Promise<void> {
      await model.updateOne({ code: digest(code) }, { $unset: { code: 1, codeUntil: 1 } })
    },
    byChat: (chat: string) => one({ chat }),
    byId: (id: string) => one({ _id: id }),
    byName: (name: string) => one({ name }),
    /** Whose active name, id or unused code this is; more than one where a name is shared. */
    async find(whom: string, now: Date): Promise<StaffMember[]> {
      const code = { code: digest(whom), codeUntil: { $gt: now } }
      const found = await model.find({ $or: [{ name: whom }, { _id: whom }, code], active: true }).lean()
      return (found as Stored[]).map(plain)
    },
    /** Names of people, also of those who left. */
    async named(ids: string[]): Promise<Pick<StaffMember, 'id' | 'name'>[]> {
      const found = await model.find({ _id: { $in: ids } }, { name: 1 }).lean()
      return (found as Stored[]).map(({ _id, name }) => ({ id: _id, name }))
    },
    /**
     * Other roles, and another unit if one is given.
     * @throws Refusal for admin and integrity in one person
     */
    async setRoles(id: string, roles: Role[], unit?: string): Promise<void> {
      if (roles.includes('admin') && roles.includes('integrity')) throw new Refusal('invalid', bothRoles)
      await model.updateOne({ _id: id }, { roles, ...(unit ? { unit } : {}) })
      notified.clear()
    },
    /** Has left: acts no more, is told nothing more, and the chat is a resident's again. */
    async end(id: string): Promise<void> {
      await model.updateOne({ _id: id }, { active: false, $unset: { chat: 1, code: 1, codeUntil: 1 } })
      notified.clear()
    },
    /** Whom to notify; may lag five seconds behind. Who may act is looked up by chat, anew each time. */
    async withRole(role: Role, unit?: string): Promise<StaffMember[]> {
      const key = `${role} ${unit ?? ''}`
      const known = notified.get(key)
      if (known) return known
      const found = await model.find({ roles: role, active: true, ...(unit ? { unit } : {}) }).lean()
      const people = (found as Stored[]).map(plain)
      notified.set(key, people)
      return people
    },
    /**
     * Where this person is told when LINE could not carry something; undefined: nowhere.
     * @throws Refusal for what is no address
     */
    async setEmail(id: string, email: string | undefined): Promise<void> {
      if (email !== undefined && !z.email().safeParse(email).success) throw new Refusal('invalid', badEmail)
      await model.updateOne({ _id: id }, email === undefined ? { $unset: { email: 1 } } : { email })
      notified.clear()
    },
    async setNotify(id: string, notify: StaffMember['notify']): Promise<void> {
      await model.updateOne({ _id: id }, { notify })
      notified.clear()
    },
  }
}

export type Staff = ReturnType<typeof createStaff>

const digest = (code: string) =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('base64url')

function newCode(): string {
  const letters = Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')
  return `STAFF-${letters.slice(0, 4)}-${letters.slice(4)}`
}

const plain = ({ _id, code: _, codeUntil: __, ...rest }: Stored): StaffMember => ({ id: _id, ...rest })

export const badCode = {
  th: 'รหัสนี้ใช้ไม่ได้ อาจหมดอายุหรือใช้ไปแล้ว ขอรหัสใหม่จากผู้ดูแลระบบได้',
  en: 'This code does not work. It may have expired or been used; ask the administrator for a new one.',
}
const badEmail = {
  th: 'อ่านเป็นที่อยู่อีเมลไม่ได้ เช่น somchai@example.go.th',
  en: 'That is no e-mail address. An example: somchai@example.go.th',
}
const boundAlready = {
  th: 'แชตนี้ผูกกับเจ้าหน้าที่คนอื่นอยู่แล้ว แจ้งผู้ดูแลระบบก่อน',
  en: 'This chat already belongs to another staff member. Please tell the administrator.',
}
const bothRoles = {
  th: 'คนเดียวเป็นทั้งผู้ดูแลระบบและเจ้าหน้าที่รับเบาะแสไม่ได้',
  en: 'One person may not hold both roles, admin and integrity.',
}
