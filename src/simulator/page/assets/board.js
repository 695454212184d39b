import { nodesOf } from './markup.js'
import { act } from './post.js'

const board = document.getElementById('board')
const log = document.getElementById('log')
const form = document.getElementById('quota-form')
const count = document.getElementById('breach-count')
const kept = 400

/** Quota, faults and the log of calls. */
export function createBoard() {
  let breaches = 0

  board.addEventListener('change', ({ target }) => {
    if (target.dataset.standing)
      void act({ do: 'standing', kind: target.dataset.standing, on: target.checked })
    if (target.id === 'only-breaches') log.classList.toggle('only', target.checked)
  })
  board.addEventListener('click', ({ target }) => {
    const deed = target.closest('[data-do]')?.dataset.do
    if (deed) void act({ do: deed })
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { used, limit } = form.elements
    const most = limit.value === '' ? null : Number(limit.value)
    void act({ do: 'quota', used: Number(used.value), limit: most })
  })

  return {
    show({ quota, standing }) {
      const bar = document.getElementById('quota-bar')
      bar.max = quota.limit ?? Math.max(quota.used, 1)
      bar.value = quota.used
      document.getElementById('quota-words').textContent = `${quota.used} / ${quota.limit ?? '∞'}`
      if (!form.contains(document.activeElement)) {
        form.elements.used.value = quota.used
        form.elements.limit.value = quota.limit ?? ''
      }
      for (const box of board.querySelectorAll('[data-standing]'))
        box.checked = standing[box.dataset.standing]
    },
    add(entries) {
      for (const html of entries) {
        const nodes = nodesOf(html)
        if (nodes.firstElementChild.classList.contains('breach')) breaches += 1
        log.prepend(nodes)
      }
      while (log.childElementCount > kept) log.lastElementChild.remove()
      document.getElementById('no-log').hidden = log.childElementCount > 0
      count.hidden = breaches === 0
      count.textContent = `${count.dataset.word}: ${breaches}`
      document.getElementById('to-board').classList.toggle('breach', breaches > 0)
    },
    clear() {
      breaches = 0
      log.replaceChildren()
    },
  }
}
