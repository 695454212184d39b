import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16

/**
 * Seals small secrets at rest with AES-256-GCM under a key drawn from the server's: nonce, ciphertext, tag. What is
 * sealed for one `owner` does not open for another.
 *
 * @param serverKey 32 bytes, base64
 * @param use names the purpose; another use has another key
 */
export function smallSeal(serverKey: string, use: string) {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(serverKey, 'base64'), '', use, 32))
  const bound = (owner: string) => Buffer.from(`${use}\n${owner}`)
  return {
    seal(secret: Uint8Array, owner: string): Buffer {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(owner))
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
    },
    /** undefined for what was altered, is another owner's, or was sealed under another server key. */
    open(sealed: Uint8Array, owner: string): Buffer | undefined {
      const bytes = Buffer.from(sealed)
      if (bytes.length <= NONCE + TAG) return undefined
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), {
          authTagLength: TAG,
        })
        decipher.setAAD(bound(owner)).setAuthTag(bytes.subarray(-TAG))
        return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()])
      } catch {
        return undefined
      }
    },
  }
}
