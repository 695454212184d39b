// The door on a computer: asks for a number by itself, and goes on when a phone has picked it.
const enter = document.getElementById('enter')
const ask = document.getElementById('ask-number')
const isComputer = matchMedia('(pointer: fine)').matches

if (ask && isComputer && !location.search) ask.submit()

async function look() {
  const answer = await fetch('/console/computer').catch(() => undefined)
  const state = answer?.ok ? (await answer.json()).state : 'waits'
  if (state === 'picked') return enter.submit()
  if (state === 'gone') return location.assign('/console?again')
  setTimeout(look, 2000)
}
if (enter) setTimeout(look, 2000)
