import { createBoard } from './board.js'
import { createPhone } from './phone.js'
import { act } from './post.js'
import { createRail } from './rail.js'

/** The page as a whole: which windows are open, and what the server's frames change in them. */
const stage = document.getElementById('stage')
const small = matchMedia('(max-width: 820px)')
const storeKey = 'simulator-open'
const phones = new Map()
const windows = new Map()
const rows = new Map()
const board = createBoard()
const rail = createRail({ onOpen: bringUp })
let open = JSON.parse(localStorage.getItem(storeKey) ?? 'null')
let front = null

const isSeen = (id) =>
  phones.has(id) && (small.matches ? front === id && document.body.dataset.view !== 'board' : true)

function arrange() {
  for (const [id, phone] of phones) {
    if (open.includes(id)) continue
    phone.root.remove()
    phones.delete(id)
  }
  for (const id of open) {
    if (phones.has(id) || !windows.has(id)) continue
    const phone = createPhone(windows.get(id), { onClose: putAway })
    phones.set(id, phone)
    stage.append(phone.root)
    phone.add([...(rows.get(id) ?? new Map())].map(([key, html]) => ({ id: key, html })))
    phone.toEnd()
  }
  front = open.includes(front) ? front : (open[0] ?? null)
  for (const [id, { root }] of phones) root.classList.toggle('front', id === front)
  for (const id of phones.keys()) if (isSeen(id)) rail.read(id)
  rail.mark(open, front)
  localStorage.setItem(storeKey, JSON.stringify(open))
}

function bringUp(id) {
  delete document.body.dataset.view
  if (!open.includes(id)) open = [...open, id]
  front = id
  arrange()
  const phone = phones.get(id)
  phone?.root.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  phone?.toEnd()
  if (!small.matches) phone?.focus()
}

function putAway(id) {
  open = open.filter((one) => one !== id)
  arrange()
}

function keep(id, fresh) {
  const known = rows.get(id) ?? new Map()
  rows.set(id, known)
  const news = fresh.filter((row) => !known.has(row.id))
  for (const { id: key, html } of fresh) known.set(key, html)
  return news.filter(({ html }) => html.includes('data-from="bot"')).length
}

let started = false

function apply(frame) {
  for (const window of frame.windows) {
    windows.set(window.id, window)
    rail.show(window)
    phones.get(window.id)?.show(window)
  }
  open ??= frame.windows
    .filter(({ kind }) => kind === 'person')
    .map(({ id }) => id)
    .filter((_, i) => i === 0 || i === 3)
  for (const [id, fresh] of Object.entries(frame.rows)) {
    const fromBot = keep(id, fresh)
    phones.get(id)?.add(fresh)
    if (started && fromBot > 0 && !isSeen(id)) rail.addUnread(id, fromBot)
  }
  board.show(frame)
  board.add(frame.log)
  started = true
  arrange()
}

/** A new connection starts from nothing: the server tells it everything again. */
function forget() {
  for (const { root } of phones.values()) root.remove()
  for (const known of [phones, windows, rows]) known.clear()
  rail.clear()
  board.clear()
  started = false
}

const source = new EventSource(`/simulator/live?lang=${document.body.dataset.lang}`)
source.addEventListener('open', () => {
  document.getElementById('lost').hidden = true
  forget()
})
source.addEventListener('error', () => {
  document.getElementById('lost').hidden = false
})
source.addEventListener('message', ({ data }) => apply(JSON.parse(data)))

document.getElementById('to-board').addEventListener('click', () => {
  document.body.dataset.view = 'board'
  rail.mark(open, null)
})
document.getElementById('add-person').addEventListener('submit', async (event) => {
  event.preventDefault()
  const { name } = event.target.elements
  const { id } = await act({ do: 'person', name: name.value })
  name.value = ''
  if (id) bringUp(id)
})
small.addEventListener('change', arrange)
