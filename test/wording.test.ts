import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Words } from '../src/dialogue/words.js'
import { particlesFit } from './support/voice.js'

/** What people read, proofread: docs/glossary.md and the voice guide's checklist, as far as a machine can. */

const root = fileURLToPath(new URL('..', import.meta.url))
const THAI = /[\u0E00-\u0E7F]/

// Lists of what people type, misspellings among them, and the patterns that read it.
const theirWords =
  /municipality\/(?:.*words|answers|ban-tom-categories|normalise|patterns|read-day|phone)\.ts$|courtesy\.ts$/
const filesIn = (folder: string, end: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => end.test(file))
    .map((file) => join(folder, file))
const sources = filesIn('src', /\.tsx?$/).filter((file) => !theirWords.test(file))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** Every Thai string of a source, comments and regular expressions left out. */
function stringsIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, '')
  const quoted = code.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? []
  return quoted
    .map((text) => text.slice(1, -1).replaceAll('\\n', '\n').replaceAll('\\u00A0', '\u00A0'))
    .filter((text) => THAI.test(text))
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}

const examples = filesIn('flex-templates', /\.example\.json$/)
const texts = [
  ...sources.flatMap((file) => stringsIn(read(file)).map((text) => [file, text] as const)),
  ...examples.flatMap((file) => stringsOf(JSON.parse(read(file))).map((text) => [file, text] as const)),
]

const faults: [string, RegExp][] = [
  [
    'คะ and ค่ะ',
    /นะค่ะ|ไหมค่ะ|(อะไร|ไหน|ใด|เท่าไร|เมื่อไร)ค่ะ|(ขอบคุณ|สวัสดี|แล้ว|ได้)คะ(?!แนน)|คะ\u0E48|ค[\u0E49-\u0E4B]ะ/,
  ],
  [
    'tone marks',
    /[\u0E48-\u0E4B]{2}|[\u0E48-\u0E4B][\u0E31\u0E34-\u0E39]|\u0E40\u0E40|\u0E4D[\u0E48-\u0E4B]?\u0E32/,
  ],
  ['invisible characters', /[\u200B-\u200D\uFEFF]|\u00A0(?!ๆ)/],
  ['ๆ without its spaces', /(?!ๆ)\p{Script=Thai}ๆ|ๆ[\u0E01-\u0E2E\u0E40-\u0E44]/u],
  ['a line break before ๆ', / ๆ/],
  ['Thai digits', /[\u0E50-\u0E59]/],
  ['the name of the place', /บ้าน(ต่อม|ต้อม|ตอม|ด้อม)/],
  ['spelling', /แชท|สติ๊กเกอร์|ลิงค์|อีเมล์|โควต้า|อัพเดท|เค้าน์เตอร์|แอพ|อนุญาติ|สังเกตุ|ปรากฎ|มั้ย/],
  [
    'what we never say',
    /โดยเร็วที่สุด|ระบบขัดข้อง|เซสชัน|อัปโหลด|ผู้ใช้งาน|กรอกผิด|ข้อมูลไม่ถูกต้อง|ขออภัยในความไม่สะดวก|อยู่ระหว่างพิจารณา|โปรด|ดังกล่าว|ทำการ(?=[ก-ฮ]*(ตรวจ|บันทึก|ส่ง))/,
  ],
  ['“กด”, not “คลิก”', /คลิก/],
  // Abbreviations keep theirs: น. พ.ย. สคส.
  ['a stop at the end of Thai', /[\u0E00-\u0E7F]{4,}[.?!](?:$|\n)/],
  ['a space before ค่ะ', /[\u0E00-\u0E7F] +(?:ค่ะ|คะ)(?:$|[\s\n])/],
] // prettier-ignore

describe('every Thai sentence', () => {
  test('is looked at', () => {
    expect(texts.length).toBeGreaterThan(900)
    expect(new Set(texts.map(([file]) => file)).size).toBeGreaterThan(60)
  })

  test.each(faults)('keeps the rule: %s', (_, fault) => {
    expect(texts.filter(([, text]) => fault.test(text))).toEqual([])
  })

  test('is in its composed form', () => {
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
  })

  test('that asks ends in คะ, and asks once a bubble', () => {
    const asks = /(?:ไหม|อะไร|ไหน|เท่าไร|เมื่อไร|อย่างไร)(?=คะ)/g
    const bubbles = texts.filter(([, text]) => !text.includes('${'))
    expect(bubbles.filter(([, text]) => (text.match(asks) ?? []).length > 1)).toEqual([])
  })

  // Cards put sentences together: those are looked at as they are drawn, in `test/support/talk.ts` and `town.ts`.
  test('says ค่ะ once a bubble, and before คะ if both', () => {
    const bubbles = texts.filter(([file]) => !/(?:page|privacy|panel)\.ts/.test(file))
    expect(bubbles.filter(([, text]) => !particlesFit(text))).toEqual([])
  })
})

describe('every button', () => {
  const forward = /ยืนยัน|ตกลง|ต่อไป|เสร็จ|ยอมรับ|^ส่ง/
  const leaving = /^(?:ยกเลิก|ย้อนกลับ|แก้ไข|เมนู)/
  const forwardEn = /Confirm|Agree|Next|Done|Submit|^Send|done$/
  const leavingEn = /^(?:Cancel|Back|Edit|Menu)/
  const graphemes = (text: string) => [...new Intl.Segmenter('th').segment(text)].length
  let found: Found[] = []
  beforeAll(async () => {
    found = await buttonsInSource()
  })

  test('is found', () => {
    expect(found.length).toBeGreaterThan(80)
  })

  test('fits a quick reply in both languages, without particle or emoji', () => {
    for (const { label, where } of found) {
      expect([where, label.th, graphemes(label.th) <= 20]).toEqual([where, label.th, true])
      expect([where, label.en, graphemes(label.en) <= 20]).toEqual([where, label.en, true])
      expect(label.th).not.toMatch(/(?:ค่ะ|คะ|ครับ)$|\p{Extended_Pictographic}/u)
    }
  })

  test('says what it does: forward, leaving, or neither', () => {
    for (const { label, verb, does, where } of found) {
      const both = [where, label.th, label.en, verb, does]
      if (verb === 'press' && does === 'send')
        expect([...both, forward.test(label.th), forwardEn.test(label.en)]).toEqual([...both, true, true])
      if (verb === 'change' || does === 'edit')
        expect([...both, label.th.startsWith('แก้ไข'), label.en.startsWith('Edit')]).toEqual([
          ...both,
          true,
          true,
        ])
      if (does === 'cancel')
        expect([...both, label.th.startsWith('ยกเลิก'), label.en.startsWith('Cancel')]).toEqual([
          ...both,
          true,
          true,
        ])
      if (verb === 'pick')
        expect([...both, leaving.test(label.th) || leavingEn.test(label.en)]).toEqual([...both, false])
      // What begins something never looks like a way out; changing a rating is an edit.
      if (verb === 'start')
        expect([...both, /^(?:ยกเลิก|ย้อนกลับ|เมนู)/.test(label.th)]).toEqual([...both, false])
      expect([...both, forward.test(label.th) && leaving.test(label.th)]).toEqual([...both, false])
    }
  }) // prettier-ignore
})

type Found = { label: Words; verb: string; does: string; where: string }

/** Buttons as they are written: `{ label: say.send, press: 'send' }`, `{ change: say.editPlace }`, or with the words in place. */
async function buttonsInSource(): Promise<Found[]> {
  const written =
    /label: (?:(?<name>[a-zA-Z]+\.[a-zA-Z]+)|\{ th: '(?<th>[^']*)', en: ['"](?<en>[^'"]*)['"] \}),?\s+(?<verb>pick|say|press|change|start|uri)(?::\s*'?(?<does>[\w-]*))?/g
  const changes = /\bchange: (?<name>[a-zA-Z]+\.[a-zA-Z]+)/g
  const all = sources.filter((file) => /^src\/(?:flows|dialogue|office|line|jobs)\//.test(file))
  const buttons: Found[] = []
  for (const file of all) {
    const source = read(file)
    for (const { groups = {} } of [...source.matchAll(written), ...source.matchAll(changes)]) {
      const { name, th = '', en = '', verb = 'change', does = '' } = groups
      const label = name ? await named(file, source, name) : { th, en }
      if (label) buttons.push({ label, verb, does, where: file })
    }
  }
  return buttons
}

/** The words behind `say.send`, by way of the imports of the file they stand in. */
async function named(file: string, source: string, name: string): Promise<Words | undefined> {
  const [variable = '', key = ''] = name.split('.')
  const imported = new RegExp(
    `import \\{[^}]*?(?:(\\w+) as )?\\b${variable}\\b[^}]*\\} from '(\\.[^']+)'`,
  ).exec(source)
  const path = imported ? join(dirname(file), imported[2]?.replace(/\.js$/, '.ts') ?? '') : file
  const module = (await import(pathToFileURL(join(root, path)).href)) as Record<string, Record<string, Words>>
  const words = module[imported?.[1] ?? variable]?.[key]
  return words && typeof words.th === 'string' ? words : undefined
}
