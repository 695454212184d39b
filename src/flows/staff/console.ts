import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import type { Office } from '../../office/office.js'
import { say } from './wording-console.js'

const Nothing = z.object({})

/** A one-time link into the console, for the staff member whose chat this is (contract, Chat). */
export const consoleLink = (): AnyFlow =>
  flow<typeof Nothing, Office>({
    name: 'staff-console',
    version: 1,
    title: say.title,
    startsOn: ['คอนโซล', 'Console'],
    answers: Nothing,
    fleeting: true,
    async finish(_, { office, chat }) {
      const link = await office.consoleLink(chat)
      // Only its digest is stored, so the link itself must not wait in a queue either.
      return { text: say.link(link), ifLate: say.linkLate }
    },
  })
