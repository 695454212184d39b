/** Turns the server's own markup into nodes, and sets the styles its policy does not let markup carry. */
export function nodesOf(html) {
  const holder = document.createElement('template')
  holder.innerHTML = html
  for (const node of holder.content.querySelectorAll('[data-style]')) {
    node.style.cssText = node.dataset.style
    delete node.dataset.style
  }
  return holder.content
}

/** Replaces what an element holds, unless it is the same as last time (a menu must not flicker). */
export function fill(element, html) {
  if (element.filled === html) return
  element.filled = html
  element.replaceChildren(nodesOf(html))
}
