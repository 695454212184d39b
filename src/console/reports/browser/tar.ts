import { concatBytes } from '@noble/hashes/utils.js'
import { utf8 } from '../../../sealed/bytes.js'

/** One file of the archive; `name` has at most 100 ASCII characters. */
export type TarFile = { name: string; bytes: Uint8Array }

const BLOCK = 512

/**
 * A tar archive (POSIX ustar), which every system unpacks without us. No owner and no time in it: 1 January 1970, so
 * that it tells nothing and the same case gives the same bytes.
 */
export function tar(files: readonly TarFile[]): Uint8Array {
  const parts = files.flatMap(({ name, bytes }) => [
    header(name, bytes.length),
    bytes,
    new Uint8Array((BLOCK - (bytes.length % BLOCK)) % BLOCK),
  ])
  return concatBytes(...parts, new Uint8Array(2 * BLOCK))
}

function header(name: string, size: number): Uint8Array {
  if (!/^[\x21-\x7e]{1,100}$/.test(name)) throw new RangeError('a name of 1 to 100 ASCII characters')
  const block = new Uint8Array(BLOCK)
  const put = (at: number, text: string) => block.set(utf8(text), at)
  const octal = (n: number, digits: number) => `${n.toString(8).padStart(digits, '0')}\0`
  put(0, name)
  put(100, octal(0o600, 7))
  put(108, octal(0, 7))
  put(116, octal(0, 7))
  put(124, octal(size, 11))
  put(136, octal(0, 11))
  put(148, ' '.repeat(8))
  put(156, '0')
  put(257, 'ustar\u000000')
  const sum = block.reduce((all, byte) => all + byte, 0)
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `)
  return block
}
