import { render } from 'preact'
import * as z from 'zod/mini'
import { App } from './app.js'
import { watchTheDoor } from './leaving.js'

const words = z.strictObject({ th: z.string(), en: z.string() })
const FactsSchema = z.strictObject({
  lang: z.enum(['th', 'en']),
  name: words,
  script: z.string(),
  insideLine: z.boolean(),
  fingerprint: z.string(),
})

const facts = z.parse(FactsSchema, JSON.parse(document.body.dataset.facts ?? ''))
document.body.replaceChildren()
render(<App facts={facts} />, document.body)
watchTheDoor()
