const told = document.getElementById('told')

/** Says something briefly, also to a screen reader. */
export function tell(words) {
  told.textContent = words
  clearTimeout(tell.timer)
  tell.timer = setTimeout(() => {
    told.textContent = ''
  }, 4000)
}

/** Asks the server to do something; resolves with what happens on the phone itself. */
export async function act(what) {
  const answer = await fetch('/simulator/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  })
  const said = await answer.json()
  if (!answer.ok) tell(said.message)
  return said
}
