import type { Logger } from 'pino'
import { EARLY_LIFE_MS, type Talk } from '../dialogue/draft.js'
import type { Input } from '../dialogue/input.js'
import type { SpokenReply } from '../dialogue/spoken.js'
import type { Turn } from '../dialogue/turn.js'
import type { Lang } from '../dialogue/words.js'
import type { Fault } from '../faults.js'
import { isLane } from '../flows/corruption-report/lane.js'
import type { Chat } from './chat.js'
import type { Chats } from './chats.js'
import type { Heard } from './event.js'
import { type Folding, fold, IN_HAND_MS, turnWithFacts } from './fold.js'
import { createQueues } from './queue.js'
import type { Worker } from './worker.js'

type Deps = {
  chats: Chats
  folding: Folding
  worker: Pick<Worker, 'start'>
  /** Told when somebody chose a language. */
  speaks?: (chatId: string, lang: Lang) => Promise<unknown>
  now: () => Date
  fault: Fault
  log: Logger
}

const MAX_TRIES = 12

/**
 * Makes events durable: one guarded write a chat, worked out again when another server was quicker. Resolves when
 * every event may be answered with 200; rejects when one could not be stored, so that LINE sends them again.
 */
export function createIntake({ chats, folding, worker, speaks, now, fault, log }: Deps) {
  const queues = createQueues()
  const { lane } = folding

  async function apply(chatId: string, events: Heard[]): Promise<void> {
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
      const before = await chats.get(chatId)
      await fault('intake:loaded')
      // Work finished meanwhile leaves `before`, so what is new is told from what was there at this moment.
      const had = new Set(before.work)
      const folded = await fold(before, events, now(), folding)
      if (!folded) return
      const next = withMenu(before, folded, now())
      await fault('intake:folded')
      const added = next.work.filter((item) => !had.has(item))
      const written = await chats.write(before, next, added).catch((error: unknown) => {
        // Whether it was written is not known: the next look must be at the database.
        chats.forget(chatId)
        throw error
      })
      if (written) {
        await fault('intake:written')
        if (next.menu && next.menu !== before.menu) void speaks?.(chatId, next.menu.lang)
        return worker.start(chatId, lane.say(events, added))
      }
      log.debug({ tries }, 'chat was written by somebody else, working the turn out again')
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * tries))
    }
    throw new Error('A chat stayed contended')
  }

  /** Changes a chat's state without an event of LINE; resolves with what that says. */
  async function change(
    chatId: string,
    to: (chat: Chat) => Promise<Turn | undefined>,
  ): Promise<SpokenReply[]> {
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
      const before = await chats.get(chatId)
      const turned = await to(before)
      if (!turned) return []
      if (await chats.write(before, { ...before, talk: turned.talk }, [])) return turned.replies
    }
    throw new Error('A chat stayed contended')
  }

  /** A word to the front desk a while ago is no conversation any more. */
  const inConversation = ({ draft }: Talk): boolean =>
    draft !== undefined &&
    (draft.flow !== folding.world.frontDesk || now().getTime() - draft.touched < EARLY_LIFE_MS)

  return {
    /** As if the person had done this; for what the system finds out by itself. */
    tell: (chatId: string, input: Input) =>
      queues.run(chatId, () =>
        change(chatId, (chat) => beside(chat, (own) => turnWithFacts(own, input, now(), folding))),
      ),
    /** Opens a conversation in a chat that is in none, so that the next message belongs to it. */
    offer: (chatId: string, flow: string, seed: Record<string, string>) =>
      queues.run(chatId, () =>
        change(chatId, async (chat) => {
          if (inConversation(chat.talk)) return undefined
          return turnWithFacts(chat, { kind: 'press', press: { do: 'start', flow, seed } }, now(), folding)
        }),
      ),
    /** Notes something in a chat's state without a word said; worked out again when somebody else was quicker. */
    note: (chatId: string, to: (talk: Talk) => Promise<Talk | undefined>) =>
      queues.run(chatId, () => {
        chats.forget(chatId)
        return change(chatId, async (chat) => {
          const talk = await to(chat.talk)
          return talk && { talk, replies: [], effects: [] }
        })
      }),
    async take(events: Heard[]): Promise<void> {
      const byChat = grouped(events)
      await Promise.all(
        [...byChat].map(([chat, own]) =>
          queues.run(chat, () => apply(chat, own).finally(() => lane.forget(own))),
        ),
      )
    },
    idle: queues.idle,
  }
}

export type Intake = ReturnType<typeof createIntake>

/** Another language was chosen: its menu is to be shown, by this server now or by a sweep that finds it not done. */
const withMenu = (before: Chat, next: Chat, now: Date): Chat =>
  next.talk.lang === before.talk.lang
    ? next
    : {
        ...next,
        menu: { lang: next.talk.lang, due: new Date(now.getTime() + IN_HAND_MS), tries: 0 },
      }

/** A conversation in the confidential lane is no business of the turn's, and stays as it is. */
async function beside(chat: Chat, to: (chat: Chat) => Promise<Turn>): Promise<Turn> {
  const { draft, ...talk } = chat.talk
  if (!draft || !isLane(draft.flow)) return to(chat)
  const turned = await to({ ...chat, talk })
  return { ...turned, talk: { ...turned.talk, draft } }
}

function grouped(events: Heard[]): Map<string, Heard[]> {
  const groups = new Map<string, Heard[]>()
  for (const event of events) groups.set(event.chat, [...(groups.get(event.chat) ?? []), event])
  return groups
}
