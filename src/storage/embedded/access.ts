import { createHmac, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { writeWhole } from './files.js'
import type { Layout } from './layout.js'

/** The replica set's name, in the data and in every URI. */
export const SET_NAME = 'embedded'
const DATABASE = 'municipality'

/** The user everything but housekeeping signs in as. */
export const APP_USER = 'server'

/**
 * The key in the data directory, made at the first start (0600). 127.0.0.1 is open to every user of the
 * computer, and the database holds what residents wrote: only who can read the data directory may read it.
 * mongod takes 6 to 1024 base64 characters.
 */
export async function ensureKey(layout: Layout): Promise<string> {
  const found = await readKey(layout)
  if (found) return found
  const key = randomBytes(48).toString('base64')
  await writeWhole(layout.key, key)
  return key
}

export async function readKey(layout: Layout): Promise<string | undefined> {
  const text = await readFile(layout.key, 'utf8').catch(() => '')
  return text.trim() || undefined
}

/** The app user's password: derived, so that there is one secret to keep and none inside the database. */
export const appPassword = (key: string): string => createHmac('sha256', key).update(APP_USER).digest('hex')

/**
 * The URI for mongoose, with the database's name in it.
 *
 * @param appName shown in the database's list of connections; tells commands from the server
 */
export function appUri(key: string, port: number, appName: string): string {
  const query = new URLSearchParams({ replicaSet: SET_NAME, authSource: 'admin', appName })
  return `mongodb://${APP_USER}:${appPassword(key)}@127.0.0.1:${port}/${DATABASE}?${query}`
}
