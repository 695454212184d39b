import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Router } from 'express'

/** One script for the browser. `sha256` is base64, as `integrity="sha256-…"` and `sha256sum` (in hex) have it. */
export type Bundle = { js: string; sha256: string }

/** Phones of 2020 still read their mail; age needs BigInt, which these have. */
const TARGETS = ['es2020', 'chrome80', 'safari14.1', 'firefox78']

const made = new Map<string, Promise<Bundle>>()
let building = 0

/**
 * The script that begins at `entry`, bundled the first time it is asked for and then kept.
 *
 * @param entry `new URL('./browser/main.js', import.meta.url)`: the compiled file in dist/, and where there is none
 *   (in src/) the `.ts` or `.tsx` of that name
 * @throws what esbuild says of a file it can't bundle; asking again tries again
 */
export function bundle(entry: URL): Promise<Bundle> {
  const known = made.get(entry.href)
  if (known) return known
  const fresh = build(entry)
  made.set(entry.href, fresh)
  fresh.catch(() => made.delete(entry.href))
  return fresh
}

/**
 * `GET` of each path answers with its script. Never cached: what a browser keeps would tell whoever opens it that the
 * page was visited, and a page must never meet the script of another release (its `integrity` would refuse it).
 */
export function bundleRoutes(scripts: Record<string, URL>): Router {
  const router = Router()
  for (const [path, entry] of Object.entries(scripts)) {
    router.get(path, async (req, res) => {
      const { js } = await bundle(entry)
      res.set({ 'cache-control': 'no-store', vary: 'accept-encoding' }).type('text/javascript; charset=utf-8')
      // A third of the bytes: on a village's mobile line that is seconds. `integrity` is of what was packed.
      if (req.acceptsEncodings('gzip')) res.set('content-encoding', 'gzip').send(packed(js))
      else res.send(js)
    })
  }
  return router
}

const gzipped = new Map<string, Buffer>()
function packed(js: string): Buffer {
  const bytes = gzipped.get(js) ?? gzipSync(js)
  gzipped.set(js, bytes)
  return bytes
}

async function build(entry: URL): Promise<Bundle> {
  // Loaded and started for this only: its child process would stand beside an idle server for ever.
  const esbuild = await import('esbuild')
  building += 1
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [sourceOf(fileURLToPath(entry))],
      bundle: true,
      write: false,
      minify: true,
      platform: 'browser',
      format: 'iife',
      target: TARGETS,
      charset: 'utf8',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      // Their licences ask for it.
      legalComments: 'eof',
      logLevel: 'silent',
      // Nothing of the compiler's settings: the same script from src/ wherever it is built.
      tsconfigRaw: {},
    })
    const js = outputFiles[0]?.text ?? ''
    return { js, sha256: createHash('sha256').update(js).digest('base64') }
  } finally {
    building -= 1
    if (building === 0) await esbuild.stop()
  }
}

const sourceOf = (file: string) =>
  [file, file.replace(/\.js$/, '.ts'), file.replace(/\.js$/, '.tsx')].find((name) => existsSync(name)) ?? file
