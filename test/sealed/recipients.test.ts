import { beforeAll, describe, expect, test } from '@jest/globals'
import type { OfficerKeys } from '../../src/sealed/keys.js'
import { makeOfficerKeys } from '../../src/sealed/keys.js'
import { chooseRecipients } from '../../src/sealed/recipients.js'
import { verifyRoster } from '../../src/sealed/roster.js'
import { open, seal } from '../../src/sealed/seal.js'
import { at, CASE, type Office, office, type Person, person } from './support.js'

let three: Office
let notary: Person
let reporter: OfficerKeys
beforeAll(async () => {
  notary = await person('notary')
  three = await office(3, notary)
  reporter = await makeOfficerKeys()
})

const place = { caseId: CASE, seq: 0, role: 'reporter', type: 'text' } as const
const words = { v: 1, ...place, body: { text: 'เรื่องของปลัด' } } as const
const all = { concerns: [], withEscrow: true }
const canOpen = (sealed: Uint8Array, { identity }: OfficerKeys) =>
  open(sealed, identity, place).then(
    () => true,
    () => false,
  )
/** Who of officer 1, 2, 3, the escrow holder and the reporter can open it. */
const readers = async (choice: Parameters<typeof chooseRecipients>[1]) => {
  const { recipients } = await chooseRecipients(three.roster, choice)
  const sealed = await seal(words, recipients)
  const keys = [...three.people, notary].map((one) => one.keys)
  return Promise.all([...keys, reporter].map((key) => canOpen(sealed, key)))
}

describe('who can open a report', () => {
  test('all officers, the escrow holder and the reporter', async () => {
    expect(await readers({ ...all, reporter: reporter.recipient })).toEqual([true, true, true, true, true])
  })

  test('not the officers it concerns', async () => {
    expect(await readers({ ...all, concerns: ['officer-1', 'officer-3'] })).toEqual([
      false,
      true,
      false,
      true,
      false,
    ])
  })

  test('not the escrow holder, when the reporter excludes that key', async () => {
    expect(await readers({ ...all, withEscrow: false })).toEqual([true, true, true, false, false])
  })
})

test('the reporter is told the true number of readers, and the name of the escrow holder', async () => {
  const chosen = await chooseRecipients(three.roster, { ...all, concerns: ['officer-2', 'somebody else'] })
  expect(chosen.officers.map(({ id }) => id)).toEqual(['officer-1', 'officer-3'])
  expect(chosen.escrow?.holder).toBe('นิติกร notary')
  const without = await chooseRecipients(three.roster, { ...all, withEscrow: false })
  expect(without.escrow).toBeUndefined()
})

test('from the outside nobody sees that someone was left out', async () => {
  const open = await chooseRecipients(three.roster, all)
  const closed = await chooseRecipients(three.roster, {
    concerns: ['officer-1', 'officer-2'],
    withEscrow: false,
  })
  const [a, b] = [await seal(words, open.recipients), await seal(words, closed.recipients)]
  expect(b.length).toBe(a.length)
  // Nor by the order: who remains keeps their place, and the others' places hold a key never seen before.
  expect(closed.recipients.at(2)).toBe(open.recipients.at(2))
  const again = await chooseRecipients(three.roster, {
    concerns: ['officer-1', 'officer-2'],
    withEscrow: false,
  })
  expect(new Set([...open.recipients, ...closed.recipients, ...again.recipients]).size).toBe(10)
})

describe('nobody is left', () => {
  const refusal = expect.objectContaining({
    code: 'no-recipient',
    sentence: expect.objectContaining({ th: expect.stringContaining('1205') }),
  })
  const officers = ['officer-1', 'officer-2', 'officer-3']

  test('when it concerns every officer, even with an escrow key', async () => {
    await expect(chooseRecipients(three.roster, { ...all, concerns: officers })).rejects.toThrow(refusal)
  })

  test('when no officer has a key yet', async () => {
    await expect(chooseRecipients(await verifyRoster([], ''), all)).rejects.toThrow(refusal)
  })

  test('when the roster was refused', async () => {
    const tampered = await verifyRoster(three.entries.toReversed(), three.firstFingerprint)
    await expect(chooseRecipients(tampered, all)).rejects.toThrow(refusal)
    const careless = { ...three.roster, problems: tampered.problems }
    await expect(chooseRecipients(careless, all)).rejects.toThrow(refusal)
    expect(at(tampered.problems, 0).what).toBe('chain')
  })
})
