import { renderQuickReply } from '../flex/render.js'
import { type Chat, isFromBot } from '../stand-in/chats.js'
import type { Group } from '../stand-in/group.js'
import type { Person } from '../stand-in/person.js'
import type { Speaker } from '../stand-in/speaker.js'
import { renderMenu } from './menu.js'
import { preview, withoutStyles } from './row.js'
import type { Scene } from './scene.js'
import type { Lang } from './words.js'

/** What a window shows besides its messages. Plain JSON: it goes to the browser as it is. */
export type Window = {
  id: string
  kind: 'person' | 'group'
  name: string
  about: string
  lang: string
  /** `away`: not a friend yet, or the bot is not in the group. */
  state: 'ready' | 'away' | 'blocked'
  loadingMs: number
  preview: string
  quick: string
  menu: { id: string; bar: string; open: boolean; html: string } | null
  lines: string[]
  /** Whether a staff code can be made for this person here. */
  isStaff: boolean
  members: Array<{ id: string; name: string }>
}

const quickOf = (chat: Chat, speaker: Speaker | undefined) => {
  const last = chat.messages.at(-1)
  const shown = last && isFromBot(last) && speaker && speaker.quickReplies().length > 0
  return shown ? withoutStyles(renderQuickReply(last.message)) : ''
}

function common(scene: Scene, chat: Chat, speaker: Speaker | undefined, lang: Lang) {
  const { world } = scene.standIn
  return {
    id: chat.id,
    loadingMs: Math.max(0, chat.loadingUntil - world.now()),
    preview: preview(chat.messages.at(-1), lang),
    quick: quickOf(chat, speaker),
  }
}

export function personWindow(scene: Scene, person: Person, lang: Lang): Window {
  const { world } = scene.standIn
  const persona = scene.personaOf(person.id)
  const state = world.people.get(person.id)
  const menu = person.menu()
  return {
    ...common(scene, world.chats.chat(person.id), person, lang),
    kind: 'person',
    name: person.name,
    about: persona?.about[lang] ?? '',
    lang: person.lang,
    state: person.blocked ? 'blocked' : state?.friend ? 'ready' : 'away',
    menu: menu && {
      id: menu.richMenuId,
      bar: menu.menu.chatBarText ?? '',
      open: menu.menu.selected ?? false,
      html: renderMenu(menu),
    },
    lines: persona?.lines ?? [],
    isStaff: persona?.staff !== undefined && scene.invite !== undefined,
    members: [],
  }
}

export function groupWindow(scene: Scene, group: Group, lang: Lang): Window {
  const { standIn } = scene
  const state = standIn.world.groups.get(group.id)
  const members = [...(state?.members ?? [])].map((id) => ({ id, name: scene.nameOf(id) }))
  const first = members[0] && standIn.person(members[0].id).inGroup(group)
  return {
    ...common(scene, standIn.world.chats.chat(group.id), first, lang),
    kind: 'group',
    name: group.name,
    about: members.map(({ name }) => name).join(', '),
    lang: 'th',
    state: state?.botIsIn ? 'ready' : 'away',
    menu: null,
    lines: ['เรื่องค้าง'],
    isStaff: false,
    members,
  }
}
