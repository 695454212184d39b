import { z } from 'zod'
import { isOpen } from '../../cases/case.js'
import { type AnyFlow, type Call, flow } from '../../dialogue/flow.js'
import type { Reply } from '../../dialogue/reply.js'
import { Refusal } from '../../errors.js'
import { readNumber, formatNumber } from '../../municipality/case-number.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { inFull } from '../staff/case.js'
import { detail, list } from './cards.js'
import { say } from './wording.js'

const Track = z.object({ number: z.string().optional(), case: z.string().optional() })

/** Where are my cases? All of them, or the one whose number was typed. */
export const conversations = (house: House): AnyFlow[] => {
  const { case: ofCase, feedback, question } = house.municipality.numberPrefixes
  const prefixes = [ofCase, feedback, question]
  return [
    flow<typeof Track, Office>({
      name: 'track',
      version: 1,
      title: say.title,
      startsOn: [
        'ติดตามเรื่อง',
        'My cases',
        'Track my cases',
        /^\s*(?<number>(?:[ก-ฮ]{2}[\s-]?)?2[56]\d{2}[\s-]?\d{1,6})\s*(?:ค่ะ|ครับ|คะ)?$/,
      ],
      answers: Track,
      fleeting: true,
      async finish({ number, case: id }, call) {
        const { office, chat, now } = call
        if (id) return detail(house, await office.caseOf(chat, id), chat, now)
        const read = number ? readNumber(number, prefixes) : undefined
        if (!read) return list(house, await office.casesOf(chat, now), chat, now)
        const wanted = prefixes
          .filter((prefix) => !read.prefix || read.prefix === prefix)
          .map((prefix) => formatNumber(prefix, read.fy, read.seq))
        const mine = (await office.casesOf(chat, now)).filter((c) => wanted.includes(c.number))
        const [found] = [...mine].sort((a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)))
        if (found) return detail(house, found, chat, now)
        return (
          (await atWork(wanted, call)) ?? detail(house, await office.caseOf(chat, wanted[0] ?? ''), chat, now)
        )
      },
    }),
  ]

  /** Officers type the numbers of the cases they handle. */
  async function atWork(numbers: string[], call: Call<Office>): Promise<Reply[] | undefined> {
    for (const number of numbers) {
      const found = await inFull(house, number, call).catch((error: unknown) => {
        if (error instanceof Refusal) return undefined
        throw error
      })
      if (found) return found
    }
    return undefined
  }
}
