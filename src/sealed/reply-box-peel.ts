import { decryptWith } from './age.js'

/**
 * The outer lid of a reply box, taken off in an officer's browser. What comes out is still locked with a
 * period key of the server: the officer learns nothing of the reporter's account, and the server could not
 * have taken off this lid. Throws SealedError `unopenable`.
 */
export const peelReplyBox = (box: Uint8Array, identity: string): Promise<Uint8Array> =>
  decryptWith(identity, box)
