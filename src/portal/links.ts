import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Links } from '../office/house.js'

/** A sign-in link; LINE opens it in the phone's own browser, where the cookie stays (LINE: URL scheme, openExternalBrowser). */
export const consoleLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/console/link/${token}?openExternalBrowser=1`

/**
 * LINE's ids of messages can be guessed, and cards load their pictures without any cookie: a photo's address carries a
 * MAC under the server's key, so that only who was sent it can have it.
 */
export function createLinks(
  publicUrl: string,
  serverKey: string,
): Links & { readPhoto: (name: string) => string | undefined } {
  const key = createHmac('sha256', Buffer.from(serverKey, 'base64')).update('photo links').digest()
  const mac = (id: string) => createHmac('sha256', key).update(id).digest('base64url').slice(0, 22)
  return {
    base: publicUrl,
    photo: (id) => `${publicUrl}/photos/${encodeURIComponent(id)}.${mac(id)}.jpg`,
    /** The id in a file name of ours; undefined when the MAC is not. */
    readPhoto(name) {
      const [, id, given] = /^([A-Za-z0-9-]{1,80})\.([A-Za-z0-9_-]{22})\.jpg$/.exec(name) ?? []
      if (!id || !given) return undefined
      return timingSafeEqual(Buffer.from(given), Buffer.from(mac(id))) ? id : undefined
    },
  }
}
