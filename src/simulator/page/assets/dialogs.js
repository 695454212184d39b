const placeDialog = document.getElementById('place-dialog')
const dateDialog = document.getElementById('date-dialog')

const closed = (dialog) => new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }))

/** Asks for a place; null when the dialog is left. */
export async function askPlace() {
  let chosen = null
  const choose = ({ target }) => {
    const button = target.closest('[data-place]')
    if (!button) return
    chosen = JSON.parse(button.dataset.place)
    placeDialog.close('chosen')
  }
  placeDialog.addEventListener('click', choose)
  placeDialog.returnValue = ''
  placeDialog.showModal()
  await closed(placeDialog)
  placeDialog.removeEventListener('click', choose)
  if (chosen || placeDialog.returnValue !== 'send') return chosen
  const { lat, lng } = document.getElementById('place-form').elements
  return { lat: Number(lat.value), lng: Number(lng.value) }
}

const inputs = { date: 'date', time: 'time', datetime: 'datetime-local' }

/** Asks for a date or time as a date picker action wants it; null when the dialog is left. */
export async function askDate({ mode = 'date', initial, min, max }) {
  const input = dateDialog.querySelector('input')
  input.type = inputs[mode]
  Object.assign(input, { min: min ?? '', max: max ?? '', value: initial ?? '' })
  dateDialog.returnValue = ''
  dateDialog.showModal()
  await closed(dateDialog)
  return dateDialog.returnValue === 'send' && input.value ? { [mode]: input.value } : null
}
