const PNG = 0x89504e47

/** Width and height of a picture in pixels; zero for what is none. */
export async function pictureSize(bytes: Buffer): Promise<{ width: number; height: number }> {
  // The first chunk of a PNG begins with them. Ours are PNG, and sharp takes some 30 MB for good.
  if (bytes.length >= 24 && bytes.readUInt32BE(0) === PNG)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  const { default: sharp } = await import('sharp')
  const { width, height } = await sharp(bytes)
    .metadata()
    .catch(() => ({ width: 0, height: 0 }))
  return { width, height }
}
