import { randomInt } from 'node:crypto'
import { Refusal } from '../errors.js'
import { type Database, isDuplicateKey } from './database.js'
import { digestOf, newToken } from './token.js'

export const WAIT_MS = 3 * 60_000
const NUMBERS = Array.from({ length: 90 }, (_, i) => String(10 + i))

type Stored = { _id: string; number: string; until: Date; staff?: string }

/**
 * Computers that show a two-digit number until a phone that is signed in picks it. No two wait with the same number,
 * so that a pick can't reach somebody else's computer.
 */
export function createWaitingComputers(database: Database) {
  const computers = database.db.collection<Stored>('console_computers')

  const waiting = async (now: Date): Promise<string[]> => {
    const found = await computers.find({ until: { $gt: now }, staff: { $exists: false } }).toArray()
    return found.map(({ number }) => number)
  }

  return {
    /** @throws Refusal `busy` while all ninety numbers are shown somewhere */
    async begin(now: Date): Promise<{ token: string; number: string }> {
      await computers.deleteMany({ until: { $lte: now } })
      const taken = new Set(
        (await computers.find({}, { projection: { number: 1 } }).toArray()).map((c) => c.number),
      )
      const free = NUMBERS.filter((number) => !taken.has(number))
      while (free.length) {
        const [number = ''] = free.splice(randomInt(free.length), 1)
        const token = newToken()
        try {
          const until = new Date(now.getTime() + WAIT_MS)
          await computers.insertOne({ _id: digestOf(token), number, until })
          return { token, number }
        } catch (error) {
          if (!isDuplicateKey(error)) throw error
        }
      }
      throw new Refusal('busy', allTaken)
    },
    /** What the computer that has this token shows now. */
    async look(token: string, now: Date): Promise<{ number: string; picked: boolean } | undefined> {
      const found = await computers.findOne({ _id: digestOf(token), until: { $gt: now } })
      return found ? { number: found.number, picked: found.staff !== undefined } : undefined
    },
    waiting,
    /** Lets the computer with this number in as that person; false when none shows it. */
    async pick(number: string, staff: string, now: Date): Promise<boolean> {
      const { modifiedCount } = await computers.updateOne(
        { number, until: { $gt: now }, staff: { $exists: false } },
        { $set: { staff } },
      )
      return modifiedCount === 1
    },
    /** As whom the computer comes in, once. */
    async take(token: string, now: Date): Promise<string | undefined> {
      const taken = await computers.findOneAndDelete({
        _id: digestOf(token),
        until: { $gt: now },
        staff: { $exists: true },
      })
      return taken?.staff
    },
    async dropAll(staff: string): Promise<void> {
      await computers.deleteMany({ staff })
    },
  }
}

export const waitingComputerIndexes = [
  { collection: 'console_computers', key: { number: 1 }, options: { unique: true } },
  { collection: 'console_computers', key: { until: 1 }, options: { expireAfterSeconds: 0 } },
] as const

/** `n` numbers that no computer shows, none of them among `shown`. */
export function otherNumbers(shown: readonly string[], n: number): string[] {
  const free = NUMBERS.filter((number) => !shown.includes(number))
  return Array.from({ length: n }, () => free.splice(randomInt(free.length), 1)[0] ?? '')
}

const allTaken = {
  th: 'ตอนนี้มีคอมพิวเตอร์รอลงชื่อเข้าใช้หลายเครื่อง ลองใหม่ใน 3 นาที หรือเปิดลิงก์จาก LINE บนเครื่องนี้',
  en: 'Many computers are waiting to sign in. Try again in 3 minutes, or open the link from LINE on this one.',
}
