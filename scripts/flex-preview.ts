import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadTemplates } from '../src/line/flex/template.js'
import { checkMessages } from '../src/line/limits/check.js'
import { flexCss, renderMessage } from '../src/simulator/flex/render.js'

/**
 * Draws every Flex template with its examples, at phone width, light, dark and in LINE's largest letters, into
 * one HTML page, and prints where it is. `--png` also photographs each template with the machine's Chromium.
 */
const { values: options } = parseArgs({
  options: { png: { type: 'boolean' }, only: { type: 'string' }, chromium: { type: 'string' } },
})

const root = fileURLToPath(new URL('..', import.meta.url))
const templatesFolder = join(root, 'flex-templates')
const out = join(root, '.cache/flex-preview')

/** A picture stands where the example names one that isn't there. */
const drawn = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`
const PHOTO = drawn(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 26"><rect width="40" height="26" fill="#2d3a55"/><path d="M0 26V17l9-5 8 4 9-7 14 8v9z" fill="#16202e"/><path d="M20 26V6h6" stroke="#8a94a3" fill="none"/><circle cx="26" cy="7" r="1.5" fill="#ffe9a8"/><circle cx="26" cy="7" r="5" fill="#ffe9a8" opacity=".25"/></svg>',
)
const CHART = drawn(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 26"><rect width="40" height="26" fill="#fff"/><g fill="#0F6B66"><rect x="4" y="10" width="5" height="12"/><rect x="12" y="8" width="5" height="14"/><rect x="20" y="12" width="5" height="10"/><rect x="28" y="5" width="5" height="17"/></g><path d="M3 22h34" stroke="#5B6675" stroke-width=".3"/></svg>',
)
const media = (url: string) => (url.includes('chart') ? CHART : PHOTO)

const THEMES = [
  { name: 'สว่าง', class: 'light', scale: 1 },
  { name: 'มืด', class: 'dark', scale: 1 },
  { name: 'อักษรใหญ่สุด', class: 'light', scale: 1.45 },
]

const templates = loadTemplates(templatesFolder)
const names = templates.names.filter((name) => !options.only || name.includes(options.only))
mkdirSync(out, { recursive: true })
const page = join(out, 'index.html')
writeFileSync(page, html(names.map(section).join('\n')))
console.log(page)
if (options.png) await photograph(names)

function section(name: string): string {
  const file = join(templatesFolder, `${name}.example.json`)
  const examples = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const rows = Object.entries(examples).map(([example, data]) => {
    const message = templates.render(name, data)
    const breaches = checkMessages([message]).map(
      ({ path, rule }) => `<p class="breach">${path}: ${rule}</p>`,
    )
    const card = renderMessage(message, { media })
    const phones = THEMES.map(
      (theme) =>
        `<figure class="phone ${theme.class}" style="--fx-scale: ${theme.scale}"><figcaption>${theme.name}</figcaption>${card}</figure>`,
    )
    const alt = renderMessage({ type: 'text', text: message.altText })
    return `<h3>${example}</h3>${breaches.join('')}<div class="alt">${alt}</div><div class="phones">${phones.join('')}</div>`
  })
  return `<section id="${name.replace('/', '-')}"><h2>${name}</h2>${rows.join('')}</section>`
}

function html(body: string): string {
  const font = (weight: number, script: string) =>
    `@font-face { font-family: Sarabun; font-weight: ${weight}; src: url("${pathToFileURL(join(root, `node_modules/@fontsource/sarabun/files/sarabun-${script}-${weight}-normal.woff2`))}"); unicode-range: ${script === 'thai' ? 'U+0E00-0E7F, U+25CC' : 'U+0000-00FF, U+2000-20FF'}; }`
  return `<!doctype html><html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Flex templates</title><style>
${[400, 700].flatMap((weight) => ['latin', 'thai'].map((script) => font(weight, script))).join('\n')}
body { margin: 24px; font-family: Sarabun, sans-serif; background: #ffffff; color: #1b2430; }
.phones { display: flex; gap: 16px; align-items: flex-start; }
.phone { box-sizing: border-box; width: 390px; margin: 0; padding: 12px 12px 20px 52px; }
.light { background: #8fa9c9; } .dark { background: #12181f; color: #d9dee5; }
figcaption { font-size: 13px; margin-bottom: 8px; } .breach { color: #b3261e; font-weight: bold; } .alt .fx-said { padding: 0 0 8px; font-size: 13px; }
h2 { margin: 32px 0 0; } h3 { font-size: 15px; font-weight: normal; color: #5b6675; margin: 12px 0 6px; }
${flexCss}</style>${body}</html>`
}

async function photograph(which: string[]): Promise<void> {
  const { chromium } = await import('playwright-core')
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const executablePath = options.chromium ?? known.find((path) => existsSync(path))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const tab = await browser.newPage({ viewport: { width: 1260, height: 900 } })
    await tab.goto(pathToFileURL(page).href)
    for (const name of which) {
      const path = join(out, `${name.replace('/', '-')}.png`)
      await tab.locator(`#${name.replace('/', '-')}`).screenshot({ path })
      console.log(path)
    }
  } finally {
    await browser.close()
  }
}
