import { chmod, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { compareSeries } from '../versions.js'
import { askVersion, type Mongod, sha256Of } from './check.js'

const label = z.object({ version: z.string(), sha256: z.string().length(64) })

/** One home directory may be shared by machines of several kinds. */
const suffix = `-${process.platform}-${process.arch}`

/**
 * The binaries fetched earlier, those of the data's own series first, then the newest.
 *
 * Each lies as `mongod-VERSION-PLATFORM-ARCH` with its hash beside it in `….json`, which is written last: a
 * binary without its label was never finished and is not listed.
 */
async function listCached(cacheDir: string, dataVersion: string | undefined) {
  const names = await readdir(cacheDir).catch(() => [])
  const labels = names.filter((name) => name.startsWith('mongod-') && name.endsWith(`${suffix}.json`))
  const found = await Promise.all(
    labels.map(async (name) => {
      const text = await readFile(join(cacheDir, name), 'utf8').catch(() => '')
      const read = label.safeParse(parseJson(text))
      return read.success ? [{ path: join(cacheDir, name.slice(0, -'.json'.length)), ...read.data }] : []
    }),
  )
  const isSame = (version: string) => dataVersion !== undefined && compareSeries(version, dataVersion) === 0
  return found
    .flat()
    .sort(
      (a, b) => Number(isSame(b.version)) - Number(isSame(a.version)) || compareSeries(b.version, a.version),
    )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The best cached binary that `fits` and whose bytes are still those that were fetched. A damaged one is passed
 * over, and replaced by the next fetch.
 */
export async function findCached(
  cacheDir: string,
  fits: (version: string) => boolean,
  dataVersion?: string,
): Promise<Mongod | undefined> {
  for (const { path, version, sha256 } of await listCached(cacheDir, dataVersion)) {
    if (!fits(version)) continue
    if ((await sha256Of(path).catch(() => undefined)) === sha256) return { path, version }
  }
  return undefined
}

/** Makes a fetched file an executable of the cache, once it has answered on this machine. */
export async function keepInCache(cacheDir: string, fetched: string): Promise<Mongod> {
  await chmod(fetched, 0o755)
  const version = await askVersion(fetched)
  const sha256 = await sha256Of(fetched)
  const path = join(cacheDir, `mongod-${version}${suffix}`)
  await rm(`${path}.json`, { force: true })
  await rename(fetched, path)
  await writeFile(`${path}.json.part`, `${JSON.stringify({ version, sha256 })}\n`)
  await rename(`${path}.json.part`, `${path}.json`)
  return { path, version }
}
