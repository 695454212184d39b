import { nodesOf } from './markup.js'

/** The messages of a phone, kept in view while one reads at the end. */
export function createTalk(talk, mine) {
  const list = talk.querySelector('ol')
  const toEnd = () => {
    talk.scrollTop = talk.scrollHeight
  }
  const isAtEnd = () => talk.scrollHeight - talk.scrollTop - talk.clientHeight < 80
  // Pictures have no height until they are there.
  talk.addEventListener('load', () => talk.reading || toEnd(), true)
  talk.addEventListener('scroll', () => {
    talk.reading = !isAtEnd()
  })

  const markMine = () => {
    for (const row of list.children) row.classList.toggle('mine', row.dataset.from === mine())
  }

  return {
    toEnd,
    markMine,
    /** Runs what may change the height, and goes to the end again if that was where one read. */
    keepingEnd(change) {
      const wasAtEnd = isAtEnd()
      change()
      if (wasAtEnd) requestAnimationFrame(toEnd)
    },
    /** Puts new messages in, or draws known ones anew. */
    add(rows) {
      for (const { id, html } of rows) {
        const known = list.querySelector(`[data-id="${CSS.escape(id)}"]`)
        if (known) known.replaceWith(nodesOf(html))
        else list.append(nodesOf(html))
      }
      markMine()
    },
  }
}
