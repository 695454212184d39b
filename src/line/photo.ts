import { fileTypeFromBuffer } from 'file-type'

/** What a phone sends as a photo. SVG and HTML are not sniffed as any of these, and refused. */
const PHOTOS = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/heic'])
const LONGEST_SIDE = 1600

/**
 * The picture drawn anew as a JPEG of at most 1600 pixels, turned upright, without any metadata: a photo of a
 * broken lamp must not carry the address of the house it was taken from. `undefined` if it is no picture.
 */
export async function cleanPhoto(bytes: Buffer): Promise<Buffer | undefined> {
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !PHOTOS.has(type.mime)) return undefined
  // Loaded when first needed: an idle server stays small.
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  try {
    return await sharp(bytes, { limitInputPixels: 60_000_000, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer()
  } catch {
    return undefined
  }
}
