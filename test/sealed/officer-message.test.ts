import { beforeAll, describe, expect, test } from '@jest/globals'
import { makeOfficerKeys, type OfficerKeys } from '../../src/sealed/keys.js'
import { openOfficerMessage, sealOfficerMessage } from '../../src/sealed/officer-message.js'
import { verifyRoster } from '../../src/sealed/roster.js'
import { appendToRoster } from '../../src/sealed/roster-signing.js'
import { openPlaintext, sealPlaintext } from '../../src/sealed/seal.js'
import { at, CASE, type Office, OTHER_CASE, office, person } from './support.js'

let two: Office
let reporter: OfficerKeys
beforeAll(async () => {
  two = await office(2)
  reporter = await makeOfficerKeys()
})

const place = { caseId: CASE, seq: 0, role: 'officer', type: 'text' } as const
const reply = { v: 1, ...place, body: { text: 'ได้รับเรื่องแล้ว เจ้าหน้าที่จะตรวจสอบ' } } as const
const everybody = () => [...two.people.map(({ officer }) => officer.recipient), reporter.recipient]
const read = (sealed: Uint8Array, expected: typeof place = place, roster = two.roster) =>
  openOfficerMessage(sealed, reporter.identity, expected, roster)
const code = (code: string) => expect.objectContaining({ code })

describe("an officer's answer", () => {
  test('is read by the reporter and the other officers, who see whose it is', async () => {
    const sealed = await sealOfficerMessage(reply, everybody(), at(two.people, 0).signer)
    expect(await read(sealed)).toEqual({ envelope: reply, from: at(two.people, 0).officer, former: false })
    const colleague = at(two.people, 1).keys
    const there = await openOfficerMessage(sealed, colleague.identity, place, two.roster)
    expect(there.envelope).toEqual(reply)
  })

  test('a photo is signed with its bytes', async () => {
    const photo = {
      ...reply,
      type: 'photo',
      body: { mime: 'image/png' },
      bytes: new Uint8Array([1, 2, 3]),
    } as const
    const sealed = await sealOfficerMessage(photo, everybody(), at(two.people, 0).signer)
    const { envelope } = await openOfficerMessage(
      sealed,
      reporter.identity,
      { ...place, type: 'photo' },
      two.roster,
    )
    expect(envelope).toEqual(photo)
  })

  test('put into another case, another place or another role, it is refused', async () => {
    const sealed = await sealOfficerMessage(reply, everybody(), at(two.people, 0).signer)
    await expect(read(sealed, { ...place, caseId: OTHER_CASE } as never)).rejects.toThrow(code('misplaced'))
    await expect(read(sealed, { ...place, seq: 1 } as never)).rejects.toThrow(code('misplaced'))
    await expect(read(sealed, { ...place, role: 'reporter' } as never)).rejects.toThrow(code('misplaced'))
    // @ts-expect-error: nor may an officer sign as the reporter
    const posing = sealOfficerMessage({ ...reply, role: 'reporter' }, everybody(), at(two.people, 0).signer)
    await expect(posing).rejects.toThrow(code('malformed'))
  })
})

describe('a forged answer', () => {
  const forged = async (signature: string) => sealPlaintext(reply, everybody(), async () => signature)

  test('without a signature, or with nonsense for one, is refused', async () => {
    for (const signature of [
      '',
      'ed25519 officer-1 00',
      `ed25519 officer-1 ${'0'.repeat(128)}`,
      'trust me',
    ]) {
      await expect(read(await forged(signature))).rejects.toThrow(code('forged'))
    }
  })

  test("signed by a stranger, also in an officer's name, is refused", async () => {
    const stranger = await person('stranger')
    await expect(read(await sealOfficerMessage(reply, everybody(), stranger.signer))).rejects.toThrow(
      code('forged'),
    )
    const posing = { id: 'officer-1', signingKey: stranger.keys.signingKey }
    await expect(read(await sealOfficerMessage(reply, everybody(), posing))).rejects.toThrow(code('forged'))
  })

  test("one officer can't write in another's name", async () => {
    const posing = { id: 'officer-2', signingKey: at(two.people, 0).keys.signingKey }
    await expect(read(await sealOfficerMessage(reply, everybody(), posing))).rejects.toThrow(code('forged'))
  })

  test.each([
    ['another case', { caseId: OTHER_CASE }],
    ['other words', { body: { text: 'ไม่พบมูล ยุติเรื่อง' } }],
  ])('with the true signature of an answer for %s is refused', async (_, change) => {
    const other = { ...reply, ...change }
    const sealed = await sealOfficerMessage(other, everybody(), at(two.people, 0).signer)
    const { signature } = await openPlaintext(sealed, reporter.identity, other)
    await expect(read(await forged(signature))).rejects.toThrow(code('forged'))
  })

  test('with a roster that was refused, no answer counts', async () => {
    const sealed = await sealOfficerMessage(reply, everybody(), at(two.people, 0).signer)
    const refused = await verifyRoster(two.entries.slice(1), two.firstFingerprint)
    await expect(read(sealed, place, refused)).rejects.toThrow(code('forged'))
  })
})

test('the answer of an officer who has since retired is still read, and marked', async () => {
  const sealed = await sealOfficerMessage(reply, everybody(), at(two.people, 1).signer)
  const deed = { act: 'retire', id: 'officer-2' } as const
  const entries = await appendToRoster(
    two.entries,
    two.firstFingerprint,
    deed,
    at(two.people, 0).signer,
    '2027-01-05',
  )
  const later = await verifyRoster(entries, two.firstFingerprint)
  expect(await read(sealed, place, later)).toMatchObject({ from: { id: 'officer-2' }, former: true })
})
