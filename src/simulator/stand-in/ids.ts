import { createHash, randomBytes, randomUUID } from 'node:crypto'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function base32(value: bigint, length: number): string {
  let rest = value
  let digits = ''
  for (let place = 0; place < length; place += 1) {
    digits = crockford[Number(rest & 31n)] + digits
    rest >>= 5n
  }
  return digits
}

/** Ids in the forms LINE gives them. Those of one stand-in rise with time, as LINE's do. */
export function createIds(now: () => number) {
  let message = BigInt(now()) * 400_000n
  let last = 0n
  return {
    /** Eighteen digits or so, rising. */
    message: () => String(++message),
    /** ULID: time in the first ten characters, then 80 random bits. */
    event() {
      const time = BigInt(now()) << 80n
      const fresh = time | BigInt(`0x${randomBytes(10).toString('hex')}`)
      last = fresh > last ? fresh : last + 1n
      return base32(last, 26)
    },
    replyToken: () => randomBytes(16).toString('hex'),
    quoteToken: () => randomBytes(48).toString('base64url'),
    readToken: () => randomBytes(24).toString('base64url'),
    imageSet: () => randomBytes(32).toString('hex').toUpperCase(),
    richMenu: () => `richmenu-${randomBytes(16).toString('hex')}`,
    request: () => randomUUID(),
  }
}

export type Ids = ReturnType<typeof createIds>

const hashed = (prefix: 'U' | 'C', name: string) => prefix + createHash('md5').update(name).digest('hex')

/** A person's id stays the same for the same nickname, so that tests and links can be repeated. */
export const userIdOf = (idOrName: string): string =>
  /^U[0-9a-f]{32}$/.test(idOrName) ? idOrName : hashed('U', idOrName)

export const groupIdOf = (idOrName: string): string =>
  /^C[0-9a-f]{32}$/.test(idOrName) ? idOrName : hashed('C', idOrName)
