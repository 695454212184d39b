import { createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { CODE_LETTERS } from '../cases/staff-code.js'
import { Refusal } from '../errors.js'
import type { Database } from './database.js'
import { smallSeal } from './small-seal.js'
import { matchingStep } from './totp.js'

const SECRET_BYTES = 20
const RECOVERY_CODES = 8
/** Every fifth wrong code in a row closes the door: a quarter of an hour, then twice as long, a day at most. */
const TRIES = 5
const LOCK_MS = 15 * 60_000
const LONGEST_LOCK_MS = 24 * 3600_000

type Stored = {
  _id: string
  sealed: Uint8Array
  /** The last period whose code was used. */
  lastStep: number
  recovery: string[]
  wrong: number
  lockedUntil?: Date
}

/**
 * One-time codes from an authenticator app (RFC 6238), and recovery codes for when the phone is lost. The secret is
 * sealed with the server's key: a stolen database makes no codes.
 *
 * @param serverKey 32 bytes, base64
 */
export function createSecondFactors(database: Database, serverKey: string) {
  const factors = factorsIn(database)
  const { seal, open } = smallSeal(serverKey, 'console/second-factor/v1')
  const recoveryKey = hkdfSync(
    'sha256',
    Buffer.from(serverKey, 'base64'),
    '',
    'console/recovery-codes/v1',
    32,
  )
  const digest = (staff: string, code: string) =>
    createHmac('sha256', new Uint8Array(recoveryKey)).update(`${staff}\n${code}`).digest('base64url')

  /** Counts the try before looking at it, so that many at once can't slip past the count. */
  async function reserve(staff: string, now: Date): Promise<Stored> {
    const rounds = { $subtract: [{ $divide: ['$wrong', TRIES] }, 1] }
    const lock = { $min: [LONGEST_LOCK_MS, { $multiply: [LOCK_MS, { $pow: [2, rounds] }] }] }
    const full = { $eq: [{ $mod: ['$wrong', TRIES] }, 0] }
    const reserved = await factors.findOneAndUpdate(
      { _id: staff, $or: [{ lockedUntil: { $exists: false } }, { lockedUntil: { $lte: now } }] },
      [
        { $set: { wrong: { $add: ['$wrong', 1] } } },
        { $set: { lockedUntil: { $cond: [full, { $add: [now, { $toLong: lock }] }, '$$REMOVE'] } } },
      ],
      { returnDocument: 'after' },
    )
    if (!reserved) throw new Refusal('busy', tooMany)
    return reserved
  }

  const secretOf = (staff: string, sealed: Stored['sealed'] | { buffer: Uint8Array }): Buffer => {
    const bytes = sealed instanceof Uint8Array ? sealed : sealed.buffer
    const secret = open(bytes, staff)
    if (!secret) throw new Refusal('conflict', unreadable)
    return secret
  }

  return {
    isSet: async (staff: string): Promise<boolean> =>
      (await factors.findOne({ _id: staff }, { projection: { _id: 1 } })) !== null,
    /** A new secret, sealed; it counts once `confirm` has seen a code made with it. */
    draft: (staff: string): Buffer => seal(randomBytes(SECRET_BYTES), staff),
    /** @throws Refusal `conflict` when it is somebody else's */
    secretIn: (sealed: Uint8Array, staff: string): Buffer => secretOf(staff, sealed),
    /**
     * Sets the drafted secret, in place of any before it.
     *
     * @returns recovery codes, shown once and stored as digests
     * @throws Refusal `forbidden` for a wrong code
     */
    async confirm(staff: string, sealed: Uint8Array, typed: string, now: Date): Promise<string[]> {
      const step = matchingStep(secretOf(staff, sealed), digitsOf(typed), now, 0)
      if (step === undefined) throw new Refusal('forbidden', wrongCode)
      const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
      const recovery = codes.map((code) => digest(staff, lettersOf(code)))
      await factors.replaceOne(
        { _id: staff },
        { sealed: Buffer.from(sealed), lastStep: step, recovery, wrong: 0 },
        { upsert: true },
      )
      return codes
    },
    /**
     * Takes a code of the app, or a recovery code; each works once.
     *
     * @throws Refusal `forbidden` for a wrong or used one, `busy` while there were too many wrong ones
     */
    async check(staff: string, typed: string, now: Date): Promise<'code' | 'recovery'> {
      const { sealed, lastStep } = await reserve(staff, now)
      const right = { $set: { wrong: 0 }, $unset: { lockedUntil: '' as const } }
      const step = matchingStep(secretOf(staff, sealed), digitsOf(typed), now, lastStep)
      if (step !== undefined) {
        const used = await factors.updateOne(
          { _id: staff, lastStep: { $lt: step } },
          { ...right, $set: { wrong: 0, lastStep: step } },
        )
        if (used.matchedCount) return 'code'
      }
      const hash = digest(staff, lettersOf(typed))
      const used = await factors.updateOne(
        { _id: staff, recovery: hash },
        { ...right, $pull: { recovery: hash } },
      )
      if (used.matchedCount) return 'recovery'
      throw new Refusal('forbidden', wrongCode)
    },
  }
}

export type SecondFactors = ReturnType<typeof createSecondFactors>

/** The next sign-in sets up a new one. Needs no key, so that a command can do it. @returns whether there was one */
export async function forgetSecondFactor(database: Database, staff: string): Promise<boolean> {
  return (await factorsIn(database).deleteOne({ _id: staff })).deletedCount === 1
}

const factorsIn = (database: Database) => database.db.collection<Stored>('console_factors')

/** Thai digits, spaces and dashes as people type them. */
const digitsOf = (typed: string) =>
  typed.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).replace(/[\s-]/g, '')
const lettersOf = (typed: string) => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

function newRecoveryCode(): string {
  const letters = Array.from({ length: 10 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

const wrongCode = {
  th: 'รหัสนี้ใช้ไม่ได้ ดูรหัสล่าสุดในแอป รหัสแต่ละชุดใช้ได้ครั้งเดียว',
  en: 'That code does not work. Use the newest one in your app; each works once.',
}
const tooMany = {
  th: 'ใส่รหัสผิดหลายครั้ง รอสักพักแล้วลองใหม่ การรอจะนานขึ้นทุกครั้ง',
  en: 'Too many wrong codes. Wait a while and try again; each wait is longer than the last.',
}
const unreadable = {
  th: 'อ่านการยืนยันขั้นที่สองที่เก็บไว้ไม่ได้ แจ้งผู้ดูแลเครื่องแม่ข่าย',
  en: 'The stored second factor can’t be read. Please tell whoever runs the server.',
}
