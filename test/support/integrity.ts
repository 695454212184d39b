import { type OfficerKeys, makeOfficerKeys, wrapKeys } from '../../src/sealed/keys.js'
import { bangkokDay } from '../../src/municipality/calendar.js'
import type { Entry, Escrow, Officer } from '../../src/sealed/roster-entry.js'
import { appendToRoster, foundRoster, type Signer } from '../../src/sealed/roster-signing.js'
import type { Services } from '../../src/services.js'

/** An integrity officer with the private keys, as they are in that officer's own browser. */
export type IntegrityOfficer = {
  /** The staff id, which is the id in the roster too. */
  id: string
  name: string
  /** What the roster says: the public halves. */
  officer: Officer
  /** `keys.identity` opens what was sealed to this officer. */
  keys: OfficerKeys
  /** For sealOfficerMessage and appendToRoster. */
  signer: Signer
  /** What the keys are wrapped with on the server. */
  passphrase: string
  /** The LINE id of the chat; sign-in links are asked for there. */
  chat: string
}

type Where = {
  services: Pick<Services, 'staff' | 'channel' | 'now'>
  /** A town gives people who can write in chat; without it the chat is only an id. */
  resident?: (name: string) => { id: string }
}
type Options = {
  /** Adds the key of somebody outside the office. */
  escrow?: boolean
  /** log₂ of scrypt's N for the wrapped keys: low, since tests wait. */
  workFactor?: number
}

/**
 * `n` integrity officers in the town: staff with their chats, keys wrapped on the server, the roster founded by the
 * first and signed on for the others. Pass a town, or anything that has its services.
 */
export async function integrityOfficers(where: Where, n: number, options: Options = {}) {
  const { channel, now } = where.services
  const today = bangkokDay(now())
  const officers: IntegrityOfficer[] = []
  for (let i = 1; i <= n; i++) officers.push(await engage(where, `นิติกร ${i}`, options.workFactor ?? 2))
  const [first, ...others] = officers
  if (!first) throw new Error('an office has at least one officer')

  const founded = await foundRoster(first.officer, first.keys.signingKey, today)
  let { entries } = founded
  const sign = async (longer: Entry[]) => {
    entries = longer
    await channel.appendToRoster(longer.at(-1), first.id)
  }
  await sign(entries)
  const add = (deed: Parameters<typeof appendToRoster>[2]) =>
    appendToRoster(entries, founded.firstFingerprint, deed, first.signer, today)
  for (const { officer } of others) await sign(await add({ act: 'add', officer }))

  const outside = options.escrow ? await makeOfficerKeys() : undefined
  const escrow: (Escrow & { identity: string }) | undefined = outside && {
    holder: 'ประธานสภาทนายความจังหวัด',
    recipient: outside.recipient,
    identity: outside.identity,
  }
  if (escrow) {
    const { holder, recipient } = escrow
    await sign(await add({ act: 'set-escrow', escrow: { holder, recipient } }))
  }
  return {
    officers,
    first,
    firstFingerprint: founded.firstFingerprint,
    entries,
    ...(escrow ? { escrow } : {}),
  }
}

/** Somebody with the role and with keys, who is not in the roster yet. */
export async function engage(where: Where, name: string, workFactor = 2): Promise<IntegrityOfficer> {
  const { staff, channel, now } = where.services
  const chat = where.resident?.(name).id ?? `U${name.replace(/\D/g, '').padStart(32, '0')}`
  const code = await staff.invite({ name, roles: ['integrity'] }, now())
  const { id } = await staff.join(code, chat, now())

  const keys = await makeOfficerKeys()
  const passphrase = `กุญแจของ ${name} เท่านั้น`
  const wrapped = await wrapKeys(keys, passphrase, workFactor)
  const { recipient, verifyKey, signingKey } = keys
  await channel.wrappedKeys.put(id, { recipient, wrapped, how: 'passphrase' })
  return {
    id,
    name,
    officer: { id, name, recipient, verifyKey },
    keys,
    signer: { id, signingKey },
    passphrase,
    chat,
  }
}
