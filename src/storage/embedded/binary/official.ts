import { basename, join } from 'node:path'
import { megabytes, type OnProgress, tenths } from './progress.js'
import { save } from './save.js'
import type { Source } from './source.js'

/** No answer within this time means that the place can't be reached from here. */
const ANSWER_WITHIN_MS = 5_000
/** An office line may be slow, so only silence ends a download that has begun. */
const SILENCE_MS = 30_000

/**
 * MongoDB's own download for this operating system.
 *
 * mongodb-memory-server-core knows which archive fits and how to unpack it; the transfer is ours, because the
 * library's does not verify the server's certificate and checks nothing but an optional MD5.
 */
export function officialDownload(mirror = 'https://fastdl.mongodb.org'): Source {
  return {
    name: 'official download',
    async fetch(dir, { version: wanted, onProgress }) {
      const { platform, arch } = process
      if (platform === 'win32') throw new Error('not offered for Windows here')
      const { MongoBinaryDownloadUrl } = await import(
        'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js'
      )
      const { getOS } = await import('mongodb-memory-server-core/lib/util/getos/index.js')
      const { DEFAULT_VERSION } = await import('mongodb-memory-server-core/lib/util/resolveConfig.js')
      const version = wanted ?? DEFAULT_VERSION
      const system = { version, platform, arch, os: await getOS() }
      const official = await new MongoBinaryDownloadUrl(system).getDownloadUrl()
      const url = new URL(new URL(official).pathname, mirror).href

      const expected = await publishedHash(url)
      const archive = join(dir, basename(url))
      const actual = await download(url, archive, version, onProgress)
      if (actual !== expected) throw new Error('the archive does not match its published SHA-256')

      onProgress(`Unpacking MongoDB ${version}`)
      const { MongoBinaryDownload } = await import(
        'mongodb-memory-server-core/lib/util/MongoBinaryDownload.js'
      )
      return new MongoBinaryDownload({ ...system, downloadDir: dir }).extract(archive)
    },
  }
}

async function publishedHash(url: string): Promise<string> {
  const response = await fetch(`${url}.sha256`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(
    (error) => {
      const late = error instanceof Error && error.name === 'TimeoutError'
      throw late ? new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`) : error
    },
  )
  if (!response.ok) throw new Error(`the server answered ${response.status} for this system`)
  const hash = /^[0-9a-f]{64}\b/i.exec((await response.text()).trim())?.[0]
  if (!hash) throw new Error('the published SHA-256 can not be read')
  return hash.toLowerCase()
}

/** Streams the archive to the disk and returns its SHA-256. */
async function download(url: string, to: string, version: string, onProgress: OnProgress): Promise<string> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(new Error('the download stopped half-way')), SILENCE_MS)
  try {
    const response = await fetch(url, { signal: silence.signal })
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`)
    const total = Number(response.headers.get('content-length') ?? 0)
    onProgress(
      `Downloading MongoDB ${version}${total ? ` (${megabytes(total)})` : ''}, once for this computer`,
    )
    const count = tenths(total, (percent) =>
      onProgress(`Downloading MongoDB ${version}: ${percent}% of ${megabytes(total)}`),
    )
    return await save(response.body, to, (size) => {
      timer.refresh()
      count(size)
    })
  } finally {
    clearTimeout(timer)
  }
}
