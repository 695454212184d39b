import { setTimeout as wait } from 'node:timers/promises'
import { HTTPFetchError, messagingApi } from '@line/bot-sdk'
import type { Lang } from '../../dialogue/words.js'
import { aliasOf } from './alias.js'
import { type Menu, OURS } from './menus.js'

export type Line = { accessToken: string; apiBaseUrl: string; dataApiBaseUrl: string }
export type Published = { made: string[]; kept: string[]; removed: string[]; left: string[] }

/** Moving everyone from an old menu to a new one happens at LINE, in the background. */
const MOVING_MS = 60_000
/** LINE may be asked 100 times an hour how far it is. */
const ASK_EVERY_MS = 5_000

/**
 * Makes these menus what residents see: the first one by default, the others by their alias. What is there
 * already is not uploaded again; older ones of ours go once everybody has been moved off them, or else are
 * `left` for the next time. Safe to repeat, also after it was cut short.
 *
 * @throws HTTPFetchError when LINE refuses
 */
export async function publish(menus: Menu[], line: Line, pause: Pause = wait): Promise<Published> {
  const client = new messagingApi.MessagingApiClient({
    channelAccessToken: line.accessToken,
    baseURL: line.apiBaseUrl,
  })
  const blobs = new messagingApi.MessagingApiBlobClient({
    channelAccessToken: line.accessToken,
    baseURL: line.dataApiBaseUrl,
  })

  const ours = (await client.getRichMenuList()).richmenus.filter(({ name }) => OURS.test(name))
  const made: string[] = []
  const kept: string[] = []
  const ids = new Map<string, string>()
  for (const { alias, request, png } of menus) {
    const name = request.name ?? ''
    const known = ours.find((menu) => menu.name === name)?.richMenuId
    const id = known ?? (await client.createRichMenu(request)).richMenuId
    ids.set(alias, id)
    const complete = known && (await hasPicture(blobs, id))
    if (!complete) await blobs.setRichMenuImage(id, new Blob([new Uint8Array(png)], { type: 'image/png' }))
    ;(complete ? kept : made).push(name)
  }

  await pointAliases(client, ids)
  const [first] = ids.values()
  if (first) await client.setDefaultRichMenu(first)

  const current = new Set(ids.values())
  const old = ours.filter(({ richMenuId }) => !current.has(richMenuId))
  const moved = old.length === 0 || (await moveEveryone(client, old, ids, pause))
  if (moved) for (const { richMenuId } of old) await client.deleteRichMenu(richMenuId)
  const names = old.map(({ name }) => name)
  return { made, kept, removed: moved ? names : [], left: moved ? [] : names }
}

type Pause = (ms: number) => Promise<unknown>

/** One made by a run that was cut short has none yet. */
const hasPicture = async (blobs: messagingApi.MessagingApiBlobClient, id: string): Promise<boolean> => {
  try {
    ;(await blobs.getRichMenuImage(id)).destroy()
    return true
  } catch (error) {
    if (error instanceof HTTPFetchError && error.status === 404) return false
    throw error
  }
}

async function pointAliases(
  client: messagingApi.MessagingApiClient,
  ids: Map<string, string>,
): Promise<void> {
  const { aliases } = await client.getRichMenuAliasList()
  for (const [richMenuAliasId, richMenuId] of ids) {
    const there = aliases.find((alias) => alias.richMenuAliasId === richMenuAliasId)
    if (!there) await client.createRichMenuAlias({ richMenuAliasId, richMenuId })
    else if (there.richMenuId !== richMenuId)
      await client.updateRichMenuAlias(richMenuAliasId, { richMenuId })
  }
}

/**
 * Whoever turned to a language has that menu of their own; without this they would fall back to the default when
 * the old one is deleted. False when LINE was not through with it in time.
 */
async function moveEveryone(
  client: messagingApi.MessagingApiClient,
  old: messagingApi.RichMenuResponse[],
  ids: Map<string, string>,
  pause: Pause,
): Promise<boolean> {
  const operations = old.map(({ name, richMenuId: from }) => {
    const to = ids.get(aliasOf(OURS.exec(name)?.[1] as Lang))
    return to ? { type: 'link' as const, from, to } : { type: 'unlink' as const, from }
  })
  const { httpResponse } = await client.richMenuBatchWithHttpInfo({ operations })
  const request = httpResponse.headers.get('x-line-request-id') ?? ''
  for (let waited = 0; waited < MOVING_MS; waited += ASK_EVERY_MS) {
    const { phase } = await client.getRichMenuBatchProgress(request)
    if (phase !== 'ongoing') return phase === 'succeeded'
    await pause(ASK_EVERY_MS)
  }
  return false
}
