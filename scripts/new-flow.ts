import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `npm run new-flow NAME`: a conversation of one question to start from, with its test (docs/adding-a-conversation.md). */
const [name = ''] = process.argv.slice(2)
const root = fileURLToPath(new URL('..', import.meta.url))
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) fail('Give it a name in small letters, such as lost-and-found.')
if (existsSync(join(root, 'src/flows', name))) fail(`There is a conversation ${name} already.`)

write(
  `src/flows/${name}/wording.ts`,
  `export const say = {
  title: { th: '${name}', en: '${name}' },
  ask: { th: 'เล่าได้เลยค่ะ', en: 'Please tell us.' },
  tooShort: { th: 'ขออีกนิดนะคะ', en: 'A little more, please.' },
  done: { th: 'รับทราบแล้ว ขอบคุณค่ะ', en: 'Noted. Thank you.' },
  menu: { th: 'เมนู', en: 'Menu' },
}
`,
)
write(
  `src/flows/${name}/flow.ts`,
  `import { z } from 'zod'
import { type AnyFlow, flow } from '../../dialogue/flow.js'
import { text } from '../../dialogue/kinds/text.js'
import type { House } from '../../office/house.js'
import type { Office } from '../../office/office.js'
import { say } from './wording.js'

const Answers = z.object({ words: z.string().min(5).max(2000) })

/** What is it for? One line. */
export const conversations = (_house: House): AnyFlow[] => [
  flow<typeof Answers, Office>({
    name: '${name}',
    version: 1,
    title: say.title,
    startsOn: ['${name}'],
    answers: Answers,
    guarded: true,
    steps: (ask) => [ask('words', text(say.ask, say.tooShort, { min: 5 }))],
    async finish() {
      return { text: say.done, quick: [{ label: say.menu, say: 'เมนู' }] }
    },
  }),
]
`,
)
write(
  `test/flows/${name}/flow.test.ts`,
  `import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { conversations } from '../../../src/flows/${name}/flow.js'
import { house, type TestOffice, testOffice } from '../../support/office.js'
import { talk } from '../../support/talk.js'

const clock = { now: new Date('2026-11-16T10:00:00+07:00') }
let town: TestOffice
beforeAll(async () => {
  town = await testOffice('${name}', clock)
})
afterAll(() => town.close())

test('what is told is taken, with thanks', async () => {
  const kham = talk(conversations(house), { office: town.office, clock })
  await kham.say('${name}')
  expect((await kham.say('เล่าเรื่องหนึ่ง')).text).toContain('ขอบคุณ')
})
`,
)
console.log('Now read docs/adding-a-conversation.md, and change all three.')

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
  console.log(path)
}

function fail(why: string): never {
  console.error(why)
  process.exit(1)
}
