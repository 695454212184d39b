import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

/** Streams `bytes` into the file `to` and returns their SHA-256 in hex; `count` hears the size of each piece. */
export async function save(
  bytes: AsyncIterable<Uint8Array>,
  to: string,
  count: (size: number) => void,
): Promise<string> {
  const hash = createHash('sha256')
  async function* passing() {
    for await (const chunk of bytes) {
      hash.update(chunk)
      count(chunk.length)
      yield chunk
    }
  }
  await pipeline(passing, createWriteStream(to))
  return hash.digest('hex')
}
