import { render } from 'preact'
import { App } from './app.js'

const place = document.getElementById('desk')
if (place) {
  place.replaceChildren()
  render(<App />, place)
}
