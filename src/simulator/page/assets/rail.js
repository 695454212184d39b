const list = document.getElementById('chats')
const words = document.body.dataset

/** The list of people and groups, with what came while nobody looked. */
export function createRail({ onOpen }) {
  const entries = new Map()

  function entry(id) {
    const known = entries.get(id)
    if (known) return known
    const item = document.createElement('li')
    item.innerHTML =
      '<button type="button"><span class="avatar" aria-hidden="true"></span><span class="rail-words"><strong></strong><span class="last"></span></span><span class="unread" hidden></span></button>'
    const button = item.firstElementChild
    button.addEventListener('click', () => onOpen(id))
    list.append(item)
    const fresh = { item, button, unread: 0 }
    entries.set(id, fresh)
    return fresh
  }

  function drawUnread({ button, unread }) {
    const dot = button.querySelector('.unread')
    dot.hidden = unread === 0
    dot.textContent = String(unread)
    dot.setAttribute('aria-label', `${unread} ${words.unread}`)
    dot.setAttribute('role', 'img')
  }

  return {
    show({ id, name, kind, preview, about, state }) {
      const { button } = entry(id)
      button.querySelector('strong').textContent = name
      button.querySelector('.last').textContent = preview || about
      button.querySelector('.avatar').textContent = kind === 'group' ? '' : [...name][0]
      button.classList.toggle('group', kind === 'group')
      button.classList.toggle('off', state !== 'ready')
    },
    addUnread(id, count) {
      const one = entry(id)
      one.unread += count
      drawUnread(one)
    },
    read(id) {
      const one = entry(id)
      one.unread = 0
      drawUnread(one)
    },
    /** Marks which windows are open, and which of them is in front on a small screen. */
    mark(open, front) {
      for (const [id, { button }] of entries) {
        button.setAttribute('aria-pressed', String(open.includes(id)))
        if (id === front) button.setAttribute('aria-current', 'true')
        else button.removeAttribute('aria-current')
      }
    },
    clear() {
      entries.clear()
      list.replaceChildren()
    },
  }
}
