import { LARGEST_FILE, LARGEST_REPORT, MOST_FILES } from '../limits.js'
import { cleanPhoto } from './photo.js'

type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

/** One file that is to be sealed. Names are never kept: they tell of people and devices. */
export type Evidence =
  | {
      kind: 'photo'
      id: string
      /** Drawn anew: pixels and nothing else. */
      clean: Blob
      /** As the camera wrote it, with time and place; only where it can be kept. */
      original?: { blob: Blob; mime: PhotoType }
      /** The reporter has asked for the original to be kept as evidence. */
      keep: boolean
    }
  /** A PDF; `agreed`: the reporter knows that it may carry names. */
  | { kind: 'file'; id: string; blob: Blob; agreed: boolean }

export type EvidenceFault = 'too-many' | 'too-large' | 'too-much' | 'unknown-kind' | 'unreadable'
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError'
  constructor(readonly fault: EvidenceFault) {
    super(fault)
  }
}

/** What of it will be sealed. */
export function sealable(one: Evidence): { blob: Blob; mime: PhotoType | 'application/pdf' } {
  if (one.kind === 'file') return { blob: one.blob, mime: 'application/pdf' }
  return one.keep && one.original ? one.original : { blob: one.clean, mime: 'image/jpeg' }
}

export const sizeOf = (list: readonly Evidence[]): number =>
  list.reduce((sum, one) => sum + sealable(one).blob.size, 0)

/** Nothing that may carry names goes out before its sender has said so. */
export const allAgreed = (list: readonly Evidence[]): boolean =>
  list.every((one) => one.kind === 'photo' || one.agreed)

/** The list with one more, or with one changed. @throws EvidenceError where that is too much */
export function within(list: Evidence[]): Evidence[] {
  if (list.length > MOST_FILES) throw new EvidenceError('too-many')
  if (list.some((one) => sealable(one).blob.size > LARGEST_FILE)) throw new EvidenceError('too-large')
  if (sizeOf(list) > LARGEST_REPORT) throw new EvidenceError('too-much')
  return list
}

/**
 * What somebody has chosen, by what its bytes are and never by its name.
 *
 * @throws EvidenceError `unknown-kind` for anything but a photo or a PDF, `unreadable` for a photo this browser can't
 *   draw, `too-large`
 */
export async function readEvidence(file: Blob): Promise<Evidence> {
  const kind = await sniff(file)
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
  if (kind === 'application/pdf') {
    if (file.size > LARGEST_FILE) throw new EvidenceError('too-large')
    return { kind: 'file', id, blob: file, agreed: false }
  }
  if (!kind) throw new EvidenceError('unknown-kind')
  const clean = await cleanPhoto(file).catch(() => undefined)
  if (!clean) throw new EvidenceError('unreadable')
  const keepable = kind !== 'other-photo' && file.size <= LARGEST_FILE
  return {
    kind: 'photo',
    id,
    clean,
    keep: false,
    ...(keepable ? { original: { blob: file, mime: kind } } : {}),
  }
}

type Kind = PhotoType | 'application/pdf' | 'other-photo'
const MARKS: [Kind, RegExp][] = [
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/png', /^\x89PNG\r\n/],
  ['image/webp', /^RIFF[\s\S]{4}WEBP/],
  ['application/pdf', /^%PDF-/],
  // Photos of newer telephones; some browsers can draw them, and then they leave here as JPEG.
  ['other-photo', /^[\s\S]{4}ftyp(heic|heix|mif1|avif)/],
]

async function sniff(file: Blob): Promise<Kind | undefined> {
  const head = new Uint8Array(await new Response(file.slice(0, 16)).arrayBuffer())
  const text = String.fromCharCode(...head)
  return MARKS.find(([, mark]) => mark.test(text))?.[0]
}
