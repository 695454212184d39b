import type { LineStandIn } from '../stand-in/stand-in.js'
import { renderCall, renderDelivery } from './log-row.js'
import { renderRow } from './row.js'
import type { Scene } from './scene.js'
import { type Standing, standingFaults } from './standing.js'
import { type Window, groupWindow, personWindow } from './windows.js'
import type { Lang } from './words.js'

/** What a page is told at once: all windows, and of messages and log only what is new to it. */
export type Frame = {
  windows: Window[]
  rows: Record<string, Array<{ id: string; html: string }>>
  log: string[]
  quota: { limit: number | null; used: number }
  standing: Record<Standing, boolean>
}

const shownAtFirst = 200

/** What a webhook event was, in a few words, for the log. */
function kindOf({ world }: LineStandIn, eventId: string): string {
  const event = world.webhook.sent.get(eventId)
  const message = event?.message as { type?: string } | undefined
  return message?.type ? `${event?.type} · ${message.type}` : (event?.type ?? '')
}

/** Frames for one open page, each with what has changed since the one before. */
export function createFrames(scene: Scene, lang: Lang, origin: string) {
  const { standIn, nameOf } = scene
  const drawn = new Map<string, string>()
  const look = { lang, origin, bot: standIn.bot.displayName, nameOf }
  let calls = Math.max(0, standIn.calls.length - shownAtFirst)
  let deliveries = Math.max(0, standIn.deliveries.length - shownAtFirst)

  function newRows(): Frame['rows'] {
    const rows: Frame['rows'] = {}
    for (const { id, messages } of standIn.world.chats.all()) {
      const fresh = messages
        .slice(-shownAtFirst)
        .filter((message) => drawn.get(message.id) !== String(message.unsent))
      if (fresh.length === 0) continue
      rows[id] = fresh.map((message) => ({
        id: message.id,
        html: renderRow(message, look),
      }))
      for (const message of fresh) drawn.set(message.id, String(message.unsent))
    }
    return rows
  }

  function newLog(): string[] {
    const fresh = [
      ...standIn.calls.slice(calls).map((call) => ({ at: call.at, html: renderCall(call, lang, nameOf) })),
      ...standIn.deliveries.slice(deliveries).map((delivery) => ({
        at: delivery.at,
        html: renderDelivery(delivery, lang, (eventId) => kindOf(standIn, eventId)),
      })),
    ]
    calls = standIn.calls.length
    deliveries = standIn.deliveries.length
    return fresh.sort((a, b) => a.at - b.at).map(({ html }) => html)
  }

  return (): Frame => ({
    windows: [
      ...standIn.people().map((person) => personWindow(scene, person, lang)),
      ...standIn.groups().map((group) => groupWindow(scene, group, lang)),
    ],
    rows: newRows(),
    log: newLog(),
    quota: { limit: standIn.quota.limit ?? null, used: standIn.quota.used },
    standing: standingFaults(standIn),
  })
}
