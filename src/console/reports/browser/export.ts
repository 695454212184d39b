import { base64 } from '@scure/base'
import { Encrypter } from 'age-encryption'
import type { Words } from '../../../dialogue/words.js'
import { utf8 } from '../../../sealed/bytes.js'
import type { SealedCase } from '../wire.js'
import { type Shown } from './pieces.js'
import { pieceWords } from './piece-words.js'
import { type TarFile, tar } from './tar.js'
import { thread } from './thread.js'

const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' }

/** `reporter-0003.jpg`: our own name, since the reporter's may hold anything, also the reporter's name. */
export function attachmentName(shown: Shown): string | undefined {
  if (shown.kind !== 'opened' || !('bytes' in shown.envelope)) return undefined
  const { role, seq } = shown.place
  return `${role}-${String(seq).padStart(4, '0')}.${ENDINGS[shown.envelope.body.mime]}`
}

/**
 * A whole case as one age file for the officer alone, to be read without us (docs/age-by-hand.md): inside is a tar with
 *
 *     case.txt       the conversation, to be read by people
 *     case.json      the same for programs: every envelope without its bytes, and who signed
 *     reporter-….jpg photos and files
 *     signed/….age   officers' pieces as they were stored: their signature is inside
 *
 * encryptTo's limit is one file's; a case may have 30 MB, so age is used directly here.
 *
 * @param shown every piece, attachments opened as well
 */
export async function exportCase(
  found: SealedCase,
  shown: readonly Shown[],
  recipient: string,
  words: (words: Words) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(tar(filesOf(found, shown, words)))
  return new Uint8Array(sealed)
}

function filesOf(found: SealedCase, shown: readonly Shown[], say: (words: Words) => string): TarFile[] {
  const lines = thread(shown)
  const text = lines.map((line) => {
    const { heading, body } = pieceWords(line, say)
    return `${say(heading)}\n${body || attachmentName(line) || ''}\n`
  })
  const { pieces: _, box: __, ...about } = found
  const json = { ...about, conversation: lines.map(forPrograms) }
  const attachments = shown.flatMap((one): TarFile[] => {
    const name = attachmentName(one)
    return name && one.kind === 'opened' && 'bytes' in one.envelope
      ? [{ name, bytes: one.envelope.bytes }]
      : []
  })
  const signed = found.pieces.flatMap(({ role, seq, type, sealed }): TarFile[] =>
    role === 'officer' && sealed
      ? [{ name: `signed/${role}-${String(seq).padStart(4, '0')}-${type}.age`, bytes: base64.decode(sealed) }]
      : [],
  )
  return [
    { name: 'case.txt', bytes: utf8(text.join('\n')) },
    { name: 'case.json', bytes: utf8(`${JSON.stringify(json, null, 2)}\n`) },
    ...attachments,
    ...signed,
  ]
}

function forPrograms(shown: Shown) {
  const { role, seq, type } = shown.place
  if (shown.kind !== 'opened')
    return { role, seq, type, refused: shown.kind === 'refused' ? shown.why.code : 'not opened' }
  const { bytes: _, ...envelope } = { bytes: undefined, ...shown.envelope }
  const signedBy = shown.from === 'reporter' ? undefined : { ...shown.from, former: shown.former }
  return { ...envelope, file: attachmentName(shown), signedBy }
}
