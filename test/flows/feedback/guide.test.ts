import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
/** Code with its layout and docstrings taken away: the guide leaves out blank lines. */
const bare = (code: string) => code.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/\s+/g, '')

test('the code in the guide is the code there is', () => {
  const real = bare(['flow.ts', 'where.ts'].map((file) => read(`src/flows/feedback/${file}`)).join('\n'))
  const blocks = [...read('docs/adding-a-conversation.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, code = '']) => code,
  )
  const shown = blocks.filter((code) => !code.includes('kham'))
  expect(shown).toHaveLength(3)
  for (const code of shown) expect(real).toContain(bare(code))
})
