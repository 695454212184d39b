/**
 * Lengths told to whoever sees the ciphertext, since age hides none. A plaintext is filled up to the next
 * bucket: powers of two from 1 KiB to 64 KiB, so that every answer of up to some 250 Thai letters (three
 * bytes each) has one length; above, eight steps to each doubling, which costs an eighth at most where
 * photos are stored.
 */
const SMALLEST = 1024
const COARSE_UP_TO = 64 * 1024

/** The bucket for this many bytes. */
export function bucketSize(length: number): number {
  if (length <= SMALLEST) return SMALLEST
  const power = 2 ** (32 - Math.clz32(length - 1))
  if (power <= COARSE_UP_TO) return power
  const step = power / 16
  return Math.ceil(length / step) * step
}
