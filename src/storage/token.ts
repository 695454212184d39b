import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for an address or a cookie. Only its digest is stored, so that a stolen database opens nothing. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
