import type { Channel, Standing } from '../../confidential/channel.js'
import type { Draft } from '../../dialogue/draft.js'
import type { Lang } from '../../dialogue/words.js'
import { Refusal } from '../../errors.js'
import type { Fault } from '../../faults.js'
import { Report } from '../../flows/corruption-report/flow.js'
import type { Envelope } from '../../sealed/envelope.js'
import { SealedError } from '../../sealed/errors.js'
import { type Chosen, chooseRecipients } from '../../sealed/recipients.js'
import type { Roster } from '../../sealed/roster.js'
import { seal } from '../../sealed/seal.js'
import type { Names } from './names.js'
import type { Turn } from './turns.js'

type Without<T> = T extends Envelope ? Omit<T, 'v' | 'caseId' | 'seq' | 'role'> : never
/** What a piece holds, before it has a place. */
export type Content = Without<Envelope>

type Deps = { channel: Channel; names: Names; fault: Fault }

/** Another piece may have the number: of an event that another server took, or that the power cut short. */
const MOST_TAKEN = 50

/** Seals what arrives and stores it, before anything else remembers that it came. */
export function createSealing({ channel, names, fault }: Deps) {
  async function add(turn: Turn, next: number, content: Content, key: string): Promise<number> {
    const { recipients } = await recipientsOf(turn, await channel.standing())
    for (let seq = next; seq < next + MOST_TAKEN; seq++) {
      const place = { v: 1, caseId: turn.caseId, seq, role: 'reporter' } as const
      const envelope = { ...place, ...content } as Envelope & { role: 'reporter' }
      try {
        const sealed = await seal(envelope, recipients)
        await channel.add({ caseId: turn.caseId, seq, role: 'reporter', type: content.type, sealed, key })
        return seq + 1
      } catch (error) {
        if (!(error instanceof Refusal && error.kind === 'conflict')) throw error
      }
    }
    throw new SealedError('too-large')
  }

  return {
    /**
     * Stores one piece under this name; once, however often it comes.
     *
     * @returns the turn with what has become of the case
     * @throws SealedError `no-recipient`, `bad-roster`, `too-large`; Refusal `missing` (destroyed), `busy`
     */
    async keep(turn: Turn, content: Content, key: string, lang: Lang): Promise<Turn> {
      let { next } = turn
      if (!turn.begun) {
        await channel.admit('begin', turn._id)
        await channel.begin({ caseId: turn.caseId, door: 'chat' })
        await fault('lane:begun')
        // Always there, so that the number of pieces tells nothing of whether somebody was named.
        next = await add(turn, next, aboutReport(turn.talk.draft, lang), names.meta(turn.caseId))
      }
      next = await add(turn, next, content, key)
      await fault('lane:sealed')
      return { ...turn, begun: true, next }
    },
  }
}
export type Sealing = ReturnType<typeof createSealing>

/** For the officers: the door, the language, and who was left out. */
function aboutReport(draft: Draft | undefined, lang: Lang): Content {
  const { receivers, concerns } = Report.partial().parse(draft?.answers ?? {})
  const named = receivers?.people.filter(({ id }) => concerns?.includes(id)).map(({ name }) => name) ?? []
  return { type: 'meta', body: { door: 'chat', lang, concerns: named } }
}

type Reader = Pick<Turn, 'talk' | 'readers' | 'withEscrow' | 'reporter'>

/** Those for whom this case was fixed to be, as far as they still can read; nobody who came since. */
export async function recipientsOf(turn: Reader, standing: Standing): Promise<Chosen & { roster: Roster }> {
  if (!standing.open) throw new SealedError(standing.why === 'bad-roster' ? 'bad-roster' : 'no-recipient')
  const { roster, officers } = standing
  const { open } = Report.partial().parse(turn.talk.draft?.answers ?? {})
  const readers = turn.readers ?? open?.readers ?? []
  const able = officers.map(({ id }) => id).filter((id) => readers.includes(id))
  const chosen = await chooseRecipients(roster, {
    concerns: roster.active.map(({ id }) => id).filter((id) => !able.includes(id)),
    withEscrow: turn.withEscrow ?? Boolean(open?.holder),
    ...(turn.reporter ? { reporter: turn.reporter } : {}),
  })
  return { ...chosen, roster }
}
