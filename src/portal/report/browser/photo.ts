/** Enough to read a paper that was photographed, and what an old phone's canvas can hold. */
const LONGEST_EDGE = 2560
const QUALITY = 0.88

/**
 * The photo drawn anew on a canvas, as JPEG: its pixels, turned the right way up, and nothing of what a camera writes
 * beside them (place, time, device, the small preview of an uncropped picture).
 *
 * @throws Error where this browser can't draw it
 */
export async function cleanPhoto(file: Blob): Promise<Blob> {
  const address = URL.createObjectURL(file)
  try {
    const image = await draw(address)
    const scale = Math.min(1, LONGEST_EDGE / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    const brush = canvas.getContext('2d')
    if (!brush) throw new Error('no canvas')
    // What was transparent would become black.
    brush.fillStyle = '#fff'
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('not encoded'))),
        'image/jpeg',
        QUALITY,
      )
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function draw(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () => reject(new Error('not drawn')))
    image.src = address
  })
}
