import { createDeeds } from './deeds.js'
import { fill } from './markup.js'
import { createTalk } from './talk.js'

const template = document.getElementById('phone')
const words = document.getElementById('words').dataset

/** A phone on the page: draws one window, and sends what is done in it. */
export function createPhone(first, { onClose }) {
  const root = template.content.firstElementChild.cloneNode(true)
  const find = (selector) => root.querySelector(selector)
  const members = find('.speak-as select')
  const writing = find('textarea')
  const files = find('input[type=file]')
  let at = first
  let dots = 0
  let menuId = null

  const speaksAs = () => (at.kind === 'group' ? members.value : at.id)
  const talk = createTalk(find('.talk'), speaksAs)
  const deeds = createDeeds({
    who: () => ({ as: speaksAs(), chat: at.id }),
    choosePhotos: () => files.click(),
    mentions: () => at.kind === 'group' && find('.mention input').checked,
  })

  const toggles = {
    // As in LINE, where what one attaches takes the place of the menu.
    attach: (open) => {
      if (open) toggles.menu(false)
      find('.attach').hidden = !open
      find('.to-attach').setAttribute('aria-expanded', String(open))
    },
    menu: (open) => {
      find('.menu').hidden = !open
      find('.menu-bar').setAttribute('aria-expanded', String(open))
    },
  }

  function showAway() {
    const { state, kind } = at
    const [note, word, deed] =
      state === 'blocked'
        ? [words.blockedNote, words.unblock, 'unblock']
        : kind === 'group'
          ? [words.inviteNote, words.invite, 'invite']
          : [words.befriendNote, words.befriend, 'follow']
    find('.away').hidden = state === 'ready'
    find('.away p').textContent = note
    Object.assign(find('.away button'), { textContent: word }).dataset.do = deed
  }

  function showMenu() {
    const { menu } = at
    find('.menu-bar').hidden = !menu
    if (menu?.id !== menuId) toggles.menu(menu?.open ?? false)
    menuId = menu?.id
    if (!menu) return
    find('.menu-bar span').textContent = menu.bar
    fill(find('.menu'), menu.html)
  }

  function showMembers() {
    const isGroup = at.kind === 'group'
    find('.speak-as').hidden = !isGroup
    find('.mention').hidden = !isGroup
    const have = [...members.options].map(({ value }) => value).join()
    if (have === at.members.map(({ id }) => id).join()) return
    members.replaceChildren(...at.members.map(({ id, name }) => new Option(name, id)))
    talk.markMine()
  }

  function showDots() {
    clearTimeout(dots)
    find('.dots').hidden = at.loadingMs === 0
    const hide = () => {
      find('.dots').hidden = true
    }
    if (at.loadingMs > 0) dots = setTimeout(hide, at.loadingMs)
  }

  function showLines() {
    if (find('.lines').childElementCount > 0) return
    for (const line of at.lines) {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: line })
      button.dataset.line = line
      find('.lines').append(button)
    }
  }

  /** Draws what has changed about the window. */
  function show(next) {
    at = next
    const isGroup = at.kind === 'group'
    root.setAttribute('aria-label', `${words.phoneOf} ${at.name}`)
    find('h2').textContent = at.name
    find('.about').textContent = at.about
    if (isGroup) find('.chat-title').textContent = at.name
    find('.avatar').textContent = isGroup ? '#' : [...at.name][0]
    find('.chat-bar [data-do=block]').hidden = isGroup || at.state !== 'ready'
    find('.holder [data-do=remove]').hidden = !isGroup || at.state !== 'ready'
    find('[data-do=code]').hidden = !at.isStaff
    talk.keepingEnd(() => {
      fill(find('.quick'), at.quick)
      showMembers()
      showAway()
      showMenu()
      showDots()
      showLines()
    })
  }

  function onClick({ target }) {
    const acting = target.closest('[data-action]')
    const button = target.closest('button')
    // A link opens by itself, as it does in LINE: nothing is sent.
    if (acting?.localName === 'a') return
    if (acting) void deeds.press(JSON.parse(acting.dataset.action))
    else if (button) onButton(button)
  }

  function onButton(button) {
    const { do: deed, samples, sticker, unsend, line } = button.dataset
    if (button.closest('.attach')) toggles.attach(false)
    if (button.matches('.close')) onClose(at.id)
    else if (button.matches('.menu-bar')) talk.keepingEnd(() => toggles.menu(find('.menu').hidden))
    else if (button.matches('.to-attach')) talk.keepingEnd(() => toggles.attach(find('.attach').hidden))
    else if (samples) void deeds.samples(Number(samples))
    else if (sticker) void deeds.sticker(JSON.parse(sticker))
    else if (unsend) void deeds.unsend(unsend)
    else if (line) void deeds.say(line)
    else if (deed) void deeds[deed]()
  }

  function onKey(event) {
    const acting = event.target.closest('[role=button][data-action], [role=link][data-action]')
    if (!acting || !['Enter', ' '].includes(event.key)) return
    event.preventDefault()
    void deeds.press(JSON.parse(acting.dataset.action))
  }

  function onSubmit(event) {
    event.preventDefault()
    const text = writing.value.trim()
    writing.value = ''
    toggles.attach(false)
    if (text) void deeds.say(text)
    talk.toEnd()
  }

  root.addEventListener('click', onClick)
  find('.talk').addEventListener('keydown', onKey)
  files.addEventListener('change', async () => {
    await deeds.photos(files.files)
    files.value = ''
  })
  members.addEventListener('change', talk.markMine)
  find('.compose').addEventListener('submit', onSubmit)
  // The keyboard takes the place of the menu.
  writing.addEventListener('input', () => talk.keepingEnd(() => toggles.menu(false)))
  writing.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    find('.compose').requestSubmit()
  })
  show(first)
  return {
    root,
    show,
    toEnd: talk.toEnd,
    add: (rows) => talk.keepingEnd(() => talk.add(rows)),
    focus: () => writing.focus(),
  }
}
