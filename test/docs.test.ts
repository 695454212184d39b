import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readConfig } from '../src/config.js'

/** What the README and docs/ say is there is there: commands, settings, pages, buttons, log lines. */

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const filesIn = (folder: string, end: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => end.test(file))
    .map((file) => join(folder, file))
const pages = ['README.md', ...filesIn('docs', /\.md$/)]
const found = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? match[0])
/** Every hit on every page, with the page it stands on. */
const onPages = (pattern: RegExp) =>
  pages.flatMap((page) => found(pattern, read(page)).map((hit) => ({ page, hit })))

test('every command that is named can be run', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = onPages(/npm run (?:-s )?([a-z][a-z:-]*)/g)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ hit }) => !(hit in scripts))).toEqual([])
})

describe('settings', () => {
  const listed = found(/^([A-Z][A-Z_]*)=/gm, read('.env.example'))

  test('that .env.example lists are those the server reads', () => {
    const asked = new Set<string>()
    readConfig(new Proxy({}, { get: (_, name) => void asked.add(String(name)) }))
    expect([...asked].sort()).toEqual([...listed].sort())
  })

  test('that pages name exist', () => {
    const notOurs = new Set(['NODE_OPTIONS', 'TEST_MONGODB_URI'])
    const named = onPages(/\b[A-Z]{2,}(?:_[A-Z]+)+\b/g).filter(({ hit }) => !notOurs.has(hit))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(({ hit }) => !listed.includes(hit))).toEqual([])
  })

  test('are all explained to whoever operates it', () => {
    const explained = read('docs/operating.md')
    expect(listed.filter((name) => !explained.includes(`\`${name}\``))).toEqual([])
  })
})

test('every link within the project leads somewhere, headings included', () => {
  const slugs = (file: string) =>
    found(/^#+ (.+)$/gm, read(file)).map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ) // as GitHub makes them
  const links = onPages(/\]\((?!https?:)([^)\s]+)\)/g)
  expect(links.length).toBeGreaterThan(10)
  const broken = links.filter(({ page, hit }) => {
    const [path = '', heading] = hit.split('#')
    const file = path ? join(dirname(page), path) : page
    return !existsSync(join(root, file)) || (heading !== undefined && !slugs(file).includes(heading))
  })
  expect(broken).toEqual([])
})

describe('the staff guide', () => {
  type Pair = { th: string; en: string }
  let pairs: Pair[] = []
  beforeAll(async () => {
    for (const file of filesIn('src', /(?:wording[\w-]*|moves|phrases)\.ts$/))
      pairs.push(...pairsIn(await import(pathToFileURL(join(root, file)).href)))
  })
  /** `[Label]`, but not `[text](link)`. */
  const buttons = (page: string) => [...new Set(found(/\[([^\]\n]+)\](?!\()/g, read(page)))]

  test('in Thai names buttons as they are', () => {
    const named = buttons('docs/staff-guide.th.md')
    expect(named.length).toBeGreaterThan(35)
    expect(named.filter((label) => !pairs.some(({ th }) => th === label))).toEqual([])
  })

  test('in English too, with the Thai of the same button beside it', () => {
    const named = buttons('docs/staff-guide.en.md')
    expect(named.length).toBeGreaterThan(35)
    const same = (label: string) => (pair: Pair) => [pair.en, `${pair.th} · ${pair.en}`].includes(label)
    expect(named.filter((label) => !pairs.some(same(label)))).toEqual([])
  })

  test('quotes words that residents and staff really read', () => {
    const source = filesIn('src', /\.tsx?$/)
      .map(read)
      .join('\n')
    const quoted = found(/“([^”\n]+)”/g, read('docs/staff-guide.th.md'))
    expect(quoted.length).toBeGreaterThan(10)
    const begins = (words: string) => ["'", '`', '“'].some((mark) => source.includes(mark + words))
    expect(quoted.filter((words) => !begins(words))).toEqual([])
  })

  function pairsIn(value: unknown): Pair[] {
    if (!value || typeof value !== 'object') return []
    if ('th' in value && 'en' in value && typeof value.th === 'string') return [value as Pair]
    return Object.values(value).flatMap(pairsIn)
  }
})

describe('log lines', () => {
  const page = read('docs/operating.md')
  const source = filesIn('src', /\.tsx?$/)
    .map(read)
    .join('\n')
    .replaceAll(/\$\{[^}]*\}/g, '…')
  /** `MongoDB ended by itself … and is being started again`: its parts stand in the source, in whatever line. */
  const isSaid = (line: string) => line.split('…').every((part) => source.includes(part.trim()))

  test('that are explained are written by the server', () => {
    const section = (name: string) => page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? ''
    const told = `${section('What a log line means')}${section('When it does not start')}`
    const sentences = found(/`([A-Za-z][^`\n]* [^`\n]* [^`\n]*)`/g, told)
    expect(sentences.length).toBeGreaterThan(25)
    expect(sentences.filter((line) => !isSaid(line))).toEqual([])
  })

  test('of level ERROR are all explained, since somebody must act', () => {
    const errors = found(/(?:log\.error|log\[\s*level\s*\])\((?:[^()]|\([^()]*\))*?'([^']+)'/gs, source)
    expect(errors.length).toBeGreaterThanOrEqual(6)
    expect(errors.filter((line) => !page.includes(line))).toEqual([])
  })
})

describe('the threat model', () => {
  const page = read('docs/threat-model.md')

  test('gives every attack a test', () => {
    const [, table = ''] = page.split('## Who attacks')
    const rows = (table.split('\n## ')[0] ?? '')
      .split('\n')
      .filter((line) => /^\| [a-z]/.test(line))
      .slice(1)
    expect(rows.length).toBeGreaterThan(14)
    expect(rows.filter((row) => !/\]\(\.\.\/test\/[^)]+\.test\.ts\)/.test(row))).toEqual([])
  })

  test('tells what reporters are told, in the words they read', () => {
    const said = (folder: string) =>
      filesIn(folder, /\.tsx?$/)
        .map(read)
        .join('\n')
    const places = { แชต: said('src/flows/corruption-report'), หน้าเว็บ: said('src/portal/report') }
    const promises = found(
      /^- ([^\n]+)$/gm,
      page.split('## What reporters are told')[1]?.split('\n## ')[0] ?? '',
    )
    expect(promises.length).toBeGreaterThan(10)
    const missing = promises.flatMap((line) => {
      const [, words = '', only] = /^(.*?)(?: \((แชต|หน้าเว็บ)\))?$/.exec(line) ?? []
      return Object.entries(places)
        .filter(([place]) => !only || only === place)
        .filter(([, source]) => !words.split('…').every((part) => source.includes(part.trim())))
        .map(([place]) => `${place}: ${words}`)
    })
    expect(missing).toEqual([])
  })
})
