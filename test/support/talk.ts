import { newTalk, type Talk } from '../../src/dialogue/draft.js'
import type { AnyFlow } from '../../src/dialogue/flow.js'
import type { Input, Place } from '../../src/dialogue/input.js'
import { readPress } from '../../src/dialogue/press.js'
import type { Reply } from '../../src/dialogue/reply.js'
import { type Action, actionsIn, type SpokenReply, spoken } from '../../src/dialogue/spoken.js'
import { turn } from '../../src/dialogue/turn.js'
import type { Lang } from '../../src/dialogue/words.js'
import type { Effect } from '../../src/dialogue/working.js'
import type { World } from '../../src/dialogue/world.js'
import { Refusal } from '../../src/errors.js'
import { createWorld } from '../../src/flows/world.js'
import { loadTemplates } from '../../src/line/flex/template.js'
import { checkMessages } from '../../src/line/limits/check.js'
import { toMessages } from '../../src/line/messages.js'
import type { Office } from '../../src/office/office.js'
import { bubblesOf, particlesFit, wordsIn } from './voice.js'

const templates = loadTemplates(new URL('../../flex-templates/', import.meta.url))
const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })
let lastId = 0

type Options = {
  office: Office
  /** Whose chat it is; a name of its own unless given. */
  chat?: string
  lang?: Lang
  clock?: { now: Date }
  /** Has not seen the privacy notice yet. */
  newcomer?: boolean
}

/** What stands in the chat after a turn, as a person could tell it. */
export type Sees = {
  /** Everything that can be read, cards included, buttons not. */
  text: string
  texts: string[]
  cards: { name: string; data: Record<string, unknown> }[]
  /** Every button, those of cards first. */
  labels: string[]
  quick: string[]
}

/**
 * A chat with these conversations in the real world around them, worked by saying and pressing. After every turn the
 * chat's state goes through JSON, as it does through the database; effects are carried out by the office; and every
 * bubble is drawn and checked against LINE's limits, so that a script that runs is a conversation LINE would take.
 */
export function talk(
  flows: AnyFlow[],
  { office, chat = `chat-${++lastId}`, lang = 'th', ...options }: Options,
) {
  const clock = options.clock ?? { now: new Date() }
  const world = worldOf(flows, office)
  let state: Talk = { ...newTalk(), lang, ...(options.newcomer ? {} : { noticed: world.notice.version }) }
  let bubbles: SpokenReply[] = []
  let effects: Effect[] = []
  const typed: string[] = []
  const earlier: SpokenReply[][] = []

  async function hear(input: Input): Promise<Sees> {
    if (input.kind === 'text') typed.push(input.text)
    const now = clock.now
    const facts: Record<string, unknown> = {}
    const ids: string[] = []
    for (let asked = 0; asked < 8; asked++) {
      let used = 0
      const newId = () => (ids[used++] ??= `draft-${++lastId}`)
      const turned = turn(world, state, input, { now, newId, facts })
      if (turned.need) {
        facts[turned.need.key] = stored((await office.look(turned.need.lookup, chat, now)) ?? null)
        continue
      }
      state = stored(turned.talk)
      effects = stored(turned.effects)
      const said = await carryOut(effects, false)
      const begun = effects.some((effect) => effect.do === 'begin')
      return show(begun ? [...said, ...turned.replies] : [...turned.replies, ...said])
    }
    throw new Error('A turn kept asking the office')
  }

  /** As `line/effects` does it: a refusal is an answer. */
  async function carryOut(list: Effect[], repeated: boolean): Promise<SpokenReply[]> {
    const said: SpokenReply[] = []
    for (const { do: what, flow: name, draft, answers, sources } of list) {
      const flow = world.flows.get(name)
      const call = {
        office,
        chat,
        draft,
        lang: state.lang,
        now: clock.now,
        repeated,
        ...(sources ? { sources } : {}),
      }
      try {
        const finished = async () => (await flow?.finish?.(flow.answers.parse(answers), call)) ?? []
        const replies = what === 'begin' ? ((await flow?.begin?.(answers, call)) ?? []) : await finished()
        const list: Reply[] = Array.isArray(replies) ? replies : [replies]
        for (const reply of list) said.push(spoken(reply, state.lang, draft))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        said.push({ text: error.say[state.lang] })
      }
    }
    return said
  }

  function show(replies: SpokenReply[]): Sees {
    if (bubbles.length) earlier.push(bubbles)
    bubbles = replies
    return sees()
  }

  const sees = (): Sees => {
    const messages = toMessages(bubbles, templates)
    refuseWhatLineWould(bubbles, messages)
    refuseWhatWeNeverSay(messages, typed)
    const cards = bubbles.flatMap((b) => ('card' in b ? [{ name: b.card, data: b.data }] : []))
    const quick = (bubbles.at(-1)?.quick ?? []).map(({ label }) => label)
    const texts = messages.flatMap((message) => (message.type === 'text' ? [message.text] : []))
    const text = messages.flatMap((message) => wordsIn(message)).join('\n')
    const onCards = bubbles.flatMap((b) => actionsIn({ ...b, quick: [] }).map(({ label }) => label))
    return { text, texts, cards, labels: [...onCards, ...quick], quick }
  }

  /** A button that can still be seen: cards stay in the chat, quick replies only until the next thing happens. */
  function button(label: string): Action {
    const now = bubbles.flatMap((b) => [
      ...actionsIn({ ...b, quick: [] }),
      ...(b === bubbles.at(-1) ? (b.quick ?? []) : []),
    ])
    const before = earlier.toReversed().flatMap((turn) => turn.flatMap((b) => actionsIn({ ...b, quick: [] })))
    const found = [...now, ...before].find((action) => action.label === label)
    if (!found)
      throw new Error(`There is no button “${label}”; there are: ${now.map((a) => a.label).join(', ')}`)
    return found
  }

  async function tap(action: Action): Promise<Sees> {
    if ('text' in action) return hear({ kind: 'text', text: action.text })
    if (!('data' in action)) throw new Error(`“${action.label}” leads out of the chat`)
    const press = readPress(action.data)
    if (!press) throw new Error(`“${action.label}” is no press of ours: ${action.data}`)
    return hear({ kind: 'press', press })
  }

  return {
    chat,
    clock,
    hear,
    say: (text: string) => hear({ kind: 'text', text, id: `message-${++lastId}` }),
    /** Presses a button by its label; a card's may be an older one. */
    press: async (label: string) => tap(button(label)),
    photo: (id = `photo-${++lastId}`, moreToCome = false) =>
      hear({ kind: 'photo', id, ...(moreToCome ? { moreToCome } : {}) }),
    place: (place: Place) => hear({ kind: 'place', place }),
    start: (flow: string, seed: Record<string, string> = {}) =>
      hear({ kind: 'press', press: { do: 'start', flow, seed } }),
    /** Keeps hold of a button, to be tapped when it has grown old. */
    button,
    tap,
    sees,
    /** Carries out the effects of the last turn once more, as after a crash between doing and noting it done. */
    again: async () => show(await carryOut(effects, true)),
    get state() {
      return state
    },
  }
}

const stored = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T))

/** The real world, with a front desk that only says what it got where the real one is not among the flows. */
function worldOf(flows: AnyFlow[], office: Office): World {
  const all = new Map(flows.map((flow) => [flow.name, flow]))
  const world = createWorld(office.house, all)
  return all.has(world.frontDesk)
    ? world
    : { ...world, flows: new Map([...all, [world.frontDesk, frontDesk(world.frontDesk)]]) }
}

const frontDesk = (name: string): AnyFlow => ({
  name,
  version: 1,
  title: { th: 'ประชาสัมพันธ์', en: 'Front desk' },
  answers: { parse: (answers: unknown) => answers, shape: {} } as never,
  steps: [],
  fleeting: true,
  finish: async () => ({ text: { th: '(ประชาสัมพันธ์)', en: '(front desk)' } }),
})

function refuseWhatLineWould(bubbles: SpokenReply[], messages: unknown[]): void {
  if (!messages.length) return
  const breaches = checkMessages(messages, { allowLoopbackHttp: true })
  if (breaches.length) throw new Error(`LINE would refuse this: ${JSON.stringify(breaches)}`)
  for (const { label } of bubbles.flatMap((bubble) => bubble.quick ?? [])) {
    const letters = [...segmenter.segment(label)].length
    if (letters > 20) throw new Error(`The quick reply “${label}” has ${letters} graphemes; LINE takes 20`)
  }
}

/** Also in cards, whose words come from several places (voice, Particles). */
function refuseWhatWeNeverSay(messages: unknown[], typed: string[]): void {
  const bad = messages.flatMap(bubblesOf).filter((bubble) => !particlesFit(bubble, typed))
  if (bad.length) throw new Error(`Too many ค่ะ or คะ in one bubble: ${bad.join('\n---\n')}`)
}
