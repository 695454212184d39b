import { LRUCache } from 'lru-cache'
import type { AnyFlow } from '../dialogue/flow.js'
import { say } from '../dialogue/phrases.js'
import type { Reply } from '../dialogue/reply.js'
import type { Command, World } from '../dialogue/world.js'
import { briberyIn, commandKey, emergencyIn, noIn, yesIn } from '../municipality/words.js'
import type { House } from '../office/house.js'
import { receiptIn } from './corruption-report/receipt-in.js'
import { say as apart } from './corruption-report/wording.js'
import { emergency, greeting, lane, menu, ordinary } from './menu.js'
import { privacyNotice } from './privacy/notice.js'

/** All that conversations share: how they start, the menu, and what is looked for in every free text. */
export function createWorld(house: House, flows: ReadonlyMap<string, AnyFlow>): World {
  // The same few labels are compared again and again.
  const keys = new LRUCache<string, string>({ max: 1_000 })
  const keyOf = (text: string) => {
    const known = keys.get(text)
    if (known !== undefined) return known
    const key = commandKey(text)
    if (text.length <= 80) keys.set(text, key)
    return key
  }
  const commands = new Map<string, Command>(fixed.map(([text, command]) => [commandKey(text), command]))
  const patterns: { pattern: RegExp; flow: string }[] = []
  for (const flow of flows.values()) {
    for (const start of flow.startsOn ?? []) {
      if (typeof start === 'string')
        commands.set(commandKey(start), { do: 'start', flow: flow.name, seed: {} })
      else patterns.push({ pattern: start, flow: flow.name })
    }
  }
  return {
    flows,
    frontDesk: 'front-desk',
    notice: privacyNotice(house),
    menu: (kept) => menu(house, kept),
    greeting: greeting(house),
    command: (text) => {
      const known = text.length <= 80 ? commands.get(keyOf(text)) : undefined
      if (known) return known
      for (const { pattern, flow } of patterns) {
        const found = pattern.exec(text)
        if (found) return { do: 'start', flow, seed: { ...found.groups }, byPattern: true }
      }
      return undefined
    },
    sameWords: (label, text) => keyOf(label) === keyOf(text),
    isYes: (text) => yesIn(text) || goesOn.has(commandKey(text)),
    isNo: noIn,
    guard: (text) => {
      const danger = emergencyIn(text)
      const first: Reply | undefined = danger ? emergency(danger) : undefined
      const alone = danger?.kind === 'self-harm'
      return { ...(first ? { first, alone } : {}), ...(briberyIn(text) ? { elsewhere: lane } : {}) }
    },
    secret: (text) => (receiptIn(text) === undefined ? undefined : apart.secret),
  }
}

/** Said instead of pressing the button that goes on. */
const goesOn = new Set(['รับทราบ', 'ต่อไป', 'ส่ง', 'ส่งเลย', 'next', 'send', 'submit', 'confirm'].map(commandKey))

const openly: Command = { do: 'openly', ...ordinary.starts }

const fixed: [string, Command][] = [
  [say.cancel.th, { do: 'cancel' }],
  [say.cancel.en, { do: 'cancel' }],
  [say.back.th, { do: 'back' }],
  [say.back.en, { do: 'back' }],
  [say.skip.th, { do: 'skip' }],
  [say.skip.en, { do: 'skip' }],
  [say.menu.th, { do: 'menu' }],
  [say.menu.en, { do: 'menu' }],
  [ordinary.label.th, openly],
  [ordinary.label.en, openly],
  ['English', { do: 'language', lang: 'en' }],
  ['ภาษาไทย', { do: 'language', lang: 'th' }],
  ['Thai', { do: 'language', lang: 'th' }],
]
