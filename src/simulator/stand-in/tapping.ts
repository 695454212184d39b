import type { messagingApi } from '@line/bot-sdk'
import type { Chat } from './chats.js'
import type { Delivery } from './delivery.js'
import type { Source } from './events.js'
import type { Hearing } from './hearing.js'
import type { PersonState } from './people.js'
import { type Button, buttonsOf } from './reading.js'
import type { Spoken } from './speaking.js'
import type { World } from './world.js'

type Action = messagingApi.Action

/** What a tap did: an event with its delivery, or something that happens on the phone only. */
export type Tapped = { action: Action; delivery?: Delivery | Spoken; opens?: string; copied?: string }

type Choice = { date?: string; time?: string; datetime?: string }
type Where = Choice & { in?: messagingApi.Message }

type Needs = {
  world: World
  person: PersonState
  chat: Chat
  source: Source
  hearing: Hearing
  say: (text: string) => Promise<Spoken>
}

/** What stays after a tap until the thing asked for is sent ("Quick reply buttons disappear"). */
const staysOpen = new Set(['camera', 'cameraRoll', 'location', 'datetimepicker', 'uri', 'clipboard'])

export function createTapping({ world, person, chat, source, hearing, say }: Needs) {
  const emit = (postback: object) => world.emit({ type: 'postback', postback }, source, chat.id)

  function postback(action: messagingApi.PostbackAction): Promise<Delivery> {
    const words = action.displayText ?? action.text
    if (words)
      world.show(chat.id, {
        id: world.ids.message(),
        at: world.now(),
        from: person.id,
        said: { type: 'text', text: words },
      })
    hearing.acted()
    return emit({ data: action.data ?? '' })
  }

  function switchMenu(action: messagingApi.RichMenuSwitchAction): Promise<Delivery> {
    const { richMenuAliasId = '', data = '' } = action
    const menuId = world.menus.aliases.get(richMenuAliasId)
    const known = menuId !== undefined && world.menus.menus.has(menuId)
    if (known) person.menuId = menuId
    world.changed('menus')
    const params = known
      ? { newRichMenuAliasId: richMenuAliasId, status: 'SUCCESS' }
      : { status: menuId ? 'RICHMENU_NOTFOUND' : 'RICHMENU_ALIAS_ID_NOTFOUND' }
    return emit({ data, params })
  }

  function pick(action: messagingApi.DatetimePickerAction, choice: Choice): Promise<Delivery> {
    const mode = action.mode ?? 'date'
    const value = choice[mode]
    if (!value) throw new Error(`${person.name} must pick a ${mode}: tap(…, { ${mode}: '…' })`)
    hearing.acted()
    return emit({ data: action.data ?? '', params: { [mode]: value } })
  }

  /** Does what LINE does when a control with this action is tapped. */
  async function act(action: Action, choice: Choice = {}): Promise<Tapped> {
    switch (action.type) {
      case 'postback':
        return { action, delivery: await postback(action) }
      case 'message':
        return { action, delivery: await say(action.text ?? '') }
      case 'datetimepicker':
        return { action, delivery: await pick(action, choice) }
      case 'richmenuswitch':
        return { action, delivery: await switchMenu(action) }
      case 'uri':
        return { action, opens: action.uri ?? '' }
      case 'clipboard':
        return { action, copied: action.clipboardText }
      default:
        return { action, opens: action.type ?? '' }
    }
  }

  /** As `act`, and if it was a quick reply, the row of them goes. */
  function press(action: Action, choice: Choice): Promise<Tapped> {
    const same = JSON.stringify(action)
    const isQuickReply = hearing.quickReplies().some((one) => JSON.stringify(one.action) === same)
    if (isQuickReply && !staysOpen.has(action.type ?? '')) hearing.dismissQuickReplies()
    return act(action, choice)
  }

  const menuButtons = (): Button[] =>
    (world.menus.seenBy(person)?.menu.areas ?? []).flatMap(({ action }) =>
      action ? [{ label: action.label ?? '', action }] : [],
    )

  /** All that can be tapped now: quick replies, then messages from the newest up, then the rich menu. */
  function buttons(within?: messagingApi.Message): Button[] {
    if (within) return buttonsOf(within)
    const inChat = hearing
      .fromBot()
      .reverse()
      .flatMap(({ message }) => buttonsOf(message))
    return [...hearing.quickReplies(), ...inChat, ...menuButtons()]
  }

  return {
    buttons,
    /**
     * Taps the control with this label (exactly, or else containing it), or performs an action as given.
     * `in` taps a control of one certain message, an old card for instance; a date picker needs its value.
     */
    async tap(target: string | RegExp | Action, { in: within, ...choice }: Where = {}): Promise<Tapped> {
      if (typeof target === 'object' && !(target instanceof RegExp)) return press(target, choice)
      const seen = buttons(within)
      const found =
        target instanceof RegExp
          ? seen.find(({ label }) => target.test(label))
          : (seen.find(({ label }) => label === target) ?? seen.find(({ label }) => label.includes(target)))
      if (!found) {
        const labels = [...new Set(seen.map(({ label }) => label))].join(' · ')
        throw new Error(`${person.name} sees no button ${String(target)}, only: ${labels || '(none)'}`)
      }
      return press(found.action, choice)
    },
  }
}
