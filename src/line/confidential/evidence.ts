import { fileTypeFromBuffer } from 'file-type'
import type { Words } from '../../dialogue/words.js'
import { say } from '../../flows/corruption-report/wording.js'
import type { Contents } from '../content.js'
import { cleanPhoto } from '../photo.js'

/** What a sealed piece holds of it; file names are left out, since they tell who made the file. */
export type Evidence =
  | {
      type: 'photo'
      body: { mime: 'image/jpeg' | 'image/png' | 'image/webp' }
      bytes: Uint8Array<ArrayBuffer>
    }
  | { type: 'file'; body: { mime: 'application/pdf' }; bytes: Uint8Array<ArrayBuffer> }

const KEPT = new Set(['image/jpeg', 'image/png', 'image/webp'])

/**
 * A photo or PDF somebody sent, fetched and cleaned in memory. Photos are drawn anew, without metadata, unless the
 * reporter asked for the original. What it is, is read from the bytes, whatever it is called.
 *
 * @returns why it can't be taken, in words for the person
 */
export async function evidenceOf(
  id: string,
  original: boolean,
  contents: Pick<Contents, 'bytesOf'>,
): Promise<Evidence | Words> {
  const got = await contents.bytesOf(id).catch(() => 'failed' as const)
  if (typeof got === 'string') return say.lost[got]
  const mime = (await fileTypeFromBuffer(got))?.mime ?? ''
  if (mime === 'application/pdf') return { type: 'file', body: { mime }, bytes: new Uint8Array(got) }
  // An original too must be one that can be drawn: nothing disguised, and no photo of endless pixels.
  const clean = await cleanPhoto(got)
  if (!clean) return say.lost.type
  if (original && KEPT.has(mime))
    return { type: 'photo', body: { mime: mime as 'image/jpeg' }, bytes: new Uint8Array(got) }
  return { type: 'photo', body: { mime: 'image/jpeg' }, bytes: new Uint8Array(clean) }
}
