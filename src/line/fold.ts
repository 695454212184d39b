import type { Input } from '../dialogue/input.js'
import { spoken } from '../dialogue/spoken.js'
import { turn, type Turn } from '../dialogue/turn.js'
import { type World } from '../dialogue/world.js'
import { isLane, LANE } from '../flows/corruption-report/lane.js'
import { bangkokDay, dayStart } from '../municipality/calendar.js'
import type { Draft, Talk } from '../dialogue/draft.js'
import type { Lookup } from '../dialogue/flow.js'
import { type Chat, MAX_SEEN, SEEN_MS, type Work } from './chat.js'
import type { Lane } from './confidential/lane.js'
import type { Heard } from './event.js'
import { inGroup } from './group.js'
import { forgetMessage } from './unsend.js'
import { late } from './wording.js'

export type Folding = {
  world: World
  look: (lookup: Lookup, chat: string, now: Date) => Promise<unknown>
  newId: () => string
  by: string
  /** Holds the confidential conversations, of which the chat's state knows no more than that one is under way. */
  lane: Lane
}

/** How long a server may take over a piece of work before another takes it up. */
export const IN_HAND_MS = 20_000

/**
 * A redelivered event's reply token is dead 20 minutes after the event (LINE: Reply token). It is not even tried: at a
 * second try after a crash "Invalid reply token" would be taken for an answer that had arrived.
 */
const TOKEN_LIFE_MS = 19 * 60_000

/**
 * The chat after these events, in the order they happened, and the work they leave. Events that took effect
 * before are passed over (design, Promises 2). Reads through `look` only, and writes nothing; what the confidential lane
 * takes, the lane has written by then.
 */
export async function fold(chat: Chat, events: Heard[], now: Date, on: Folding): Promise<Chat | undefined> {
  const known = new Set(chat.seen.map((event) => event.id))
  const fresh = [...events]
    .sort((a, b) => a.at - b.at)
    .filter((event) => !known.has(event.id) && known.add(event.id))
  if (!fresh.length) return undefined
  let next: Chat = { ...chat }
  for (const event of fresh) next = await hearOne(next, event, now, on)
  return { ...next, seen: remember(chat.seen, fresh, now) }
}

async function hearOne(chat: Chat, event: Heard, now: Date, on: Folding): Promise<Chat> {
  const { what } = event
  const last = Math.max(chat.last, event.at)
  /** Later ones took effect before this one reached us. */
  const overtaken = event.at < chat.last
  const dead = event.redelivered && now.getTime() - event.at > TOKEN_LIFE_MS
  const work = (done: Partial<Work>): Work => ({
    id: event.id,
    by: on.by,
    due: new Date(now.getTime() + IN_HAND_MS),
    ...(event.token && !dead ? { token: event.token } : {}),
    at: now,
    ...(event.contents.length ? { contents: event.contents } : {}),
    effects: [],
    replies: [],
    lang: chat.talk.lang,
    tries: 0,
    ...done,
  })
  const add = (changes: Partial<Chat>, item?: Work): Chat => ({
    ...chat,
    last,
    ...changes,
    work: item ? [...chat.work, item] : chat.work,
  })
  if (event.group) {
    // Removed from the group: pushes to it would reach nobody.
    if (what.kind === 'leave') return add(overtaken ? {} : { blocked: true })
    const group = inGroup(event)
    return group ? add({ blocked: false }, work(group)) : add({})
  }
  if (isLane(chat.talk.draft?.flow)) {
    const { lang, stays, pass } = await on.lane.hear(chat, event, now)
    const talk = { ...chat.talk, lang, ...(stays ? {} : { draft: undefined }) }
    const apart = { talk, apartOn: bangkokDay(now), blocked: false }
    if (!pass) return add(apart)
    // The person has left it for something else, which is heard as usual.
    chat = { ...chat, ...apart }
  }
  if (what.kind === 'nothing' || what.kind === 'leave' || what.kind === 'join') return add({})
  if (what.kind === 'unfollow') return add(overtaken ? {} : { blocked: true })
  // Greeting somebody who has written or blocked us since would only confuse.
  if (what.kind === 'follow' && overtaken) return add({})
  if (what.kind === 'unsend') {
    await on.lane.unsent(what.message)
    const talk = forgetMessage(chat.talk, what.message)
    return add({ talk }, work({ effects: [{ do: 'unsend', message: what.message }] }))
  }
  const input: Input = what.kind === 'follow' ? { kind: 'hello' } : (what as Input)
  // An event that comes again after later ones is never taken as the answer to a later question.
  if (event.redelivered && overtaken && answersLater(input, chat.talk, event.at)) {
    const secret = input.kind === 'text' && isSecret(input.text, event.at, chat, on.world)
    const quoted: Input = secret ? { kind: 'sticker' } : input
    return add({}, work({ replies: [spoken(late(quoted), chat.talk.lang)] }))
  }
  const turned = await turnWithFacts(chat, input, now, on)
  if (isLane(turned.talk.draft?.flow)) {
    const { lang, stays } = await on.lane.enter(chat, event, turned, now)
    const talk = { ...turned.talk, lang, draft: stays ? heldElsewhere(now) : undefined }
    return add({ talk, apartOn: bangkokDay(now), blocked: false })
  }
  const replies = [...chat.unsaid, ...turned.replies]
  const item = work({ replies, effects: turned.effects, lang: turned.talk.lang })
  const idle = !replies.length && !turned.effects.length && !event.contents.length
  return add(
    { talk: turned.talk, blocked: false, unsaid: chat.unsaid.length ? [] : chat.unsaid },
    idle ? undefined : item,
  )
}

/** All that a chat's state says of a conversation in the lane: that there is one. */
const heldElsewhere = (now: Date): Draft => ({
  id: 'held-elsewhere',
  flow: LANE.report,
  version: 0,
  answers: {},
  touched: dayStart(bangkokDay(now)).getTime(),
})

/**
 * What may be about bribery, holds a receipt, or was perhaps said in the lane is quoted nowhere: a reply that can't be
 * sent now would be stored.
 */
const isSecret = (text: string, at: number, { apartOn }: Chat, world: World): boolean =>
  (apartOn !== undefined && bangkokDay(new Date(at)) <= apartOn) ||
  world.secret(text) !== undefined ||
  world.guard(text).elsewhere !== undefined

/** Whether what was done at `at` would be taken as the answer to a question asked since. */
function answersLater(input: Input, { draft }: Talk, at: number): boolean {
  if (input.kind !== 'press') return true
  // A button names its conversation; it is too late once that went on without it.
  const { press } = input
  return draft !== undefined && 'draft' in press && press.draft === draft.id && draft.touched > at
}

/** Works the turn out again with each answer of the office until it needs no more. */
export async function turnWithFacts(
  chat: Pick<Chat, '_id' | 'talk'>,
  input: Input,
  now: Date,
  on: Pick<Folding, 'world' | 'look' | 'newId'>,
): Promise<Turn & { talk: Talk }> {
  const facts: Record<string, unknown> = {}
  const ids: string[] = []
  for (let asked = 0; asked < 8; asked++) {
    let used = 0
    // The same ids on every round, so that a draft begun in the first is the same in the last.
    const newId = () => (ids[used++] ??= on.newId())
    const turned = turn(on.world, chat.talk, input, { now, newId, facts })
    if (!turned.need) return turned
    facts[turned.need.key] = (await on.look(turned.need.lookup, chat._id, now)) ?? null
  }
  throw new Error('A turn kept asking the office')
}

function remember(seen: Chat['seen'], fresh: Heard[], now: Date): Chat['seen'] {
  const grown = [...seen, ...fresh.map(({ id, at }) => ({ id, at }))]
  const oldest = now.getTime() - SEEN_MS
  // Pruned now and then only: appending is the cheaper write.
  const stale = seen.length >= 50 && (seen[0]?.at ?? 0) < oldest
  return stale || grown.length > MAX_SEEN ? grown.filter((e) => e.at >= oldest).slice(-MAX_SEEN) : grown
}
