import type { World } from '../world.js'
import { changing, menuOf } from './menu-call.js'
import { type Answer, type Incoming, type Route, notFound, ok, refused } from './route.js'

const withImage = (call: Incoming, world: World, use: (richMenuId: string) => void): Answer => {
  const menu = menuOf(call, world)
  if (!menu) return notFound()
  if (!menu.image)
    return refused(400, 'must upload richmenu image before applying it to user', { details: [] })
  use(menu.richMenuId)
  return ok()
}

const link = (world: World, userId: string | undefined, menuId: string | null) => {
  const person = world.people.get(userId ?? '')
  if (person?.friend && !person.blocked) person.menuId = menuId
}

function linkMany(call: Incoming, world: World): Answer {
  const { richMenuId, userIds } = call.body as { richMenuId: string; userIds: string[] }
  const menu = world.menus.menus.get(richMenuId)
  if (!menu?.image) return refused(400, 'richmenu not found', { details: [] })
  for (const userId of userIds) link(world, userId, richMenuId)
  return { status: 202, json: {} }
}

function batch(call: Incoming, world: World): Answer {
  const { operations } = call.body as { operations: Array<{ type: string; from?: string; to?: string }> }
  for (const { type, from, to } of operations) {
    for (const person of world.people.values()) {
      if (person.menuId !== null && (type === 'unlinkAll' || person.menuId === from))
        person.menuId = to ?? null
    }
  }
  return { status: 202, json: {} }
}

/** Who sees which menu: the default for all, one's own, and many at a time. */
export const richMenuLinkRoutes: Route[] = [
  {
    method: 'POST',
    endpoint: 'user/all/richmenu/{richMenuId}',
    handle: changing((call, world) => withImage(call, world, (id) => (world.menus.defaultId = id))),
  },
  {
    method: 'GET',
    endpoint: 'user/all/richmenu',
    handle: (_call, { menus }) =>
      menus.defaultId
        ? ok({ richMenuId: menus.defaultId })
        : refused(404, 'no default richmenu', { details: [] }),
  },
  {
    method: 'DELETE',
    endpoint: 'user/all/richmenu',
    handle: changing((_call, { menus }) => {
      menus.defaultId = null
      return ok()
    }),
  },
  {
    method: 'POST',
    endpoint: 'user/{userId}/richmenu/{richMenuId}',
    handle: changing((call, world) => withImage(call, world, (id) => link(world, call.params.userId, id))),
  },
  {
    method: 'GET',
    endpoint: 'user/{userId}/richmenu',
    handle({ params }, world) {
      const richMenuId = world.people.get(params.userId ?? '')?.menuId
      return richMenuId ? ok({ richMenuId }) : refused(404, 'the user has no richmenu', { details: [] })
    },
  },
  {
    method: 'DELETE',
    endpoint: 'user/{userId}/richmenu',
    handle: changing((call, world) => {
      link(world, call.params.userId, null)
      return ok()
    }),
  },
  {
    method: 'POST',
    endpoint: 'richmenu/bulk/link',
    checked: 'richmenu/bulk/link',
    handle: changing(linkMany),
  },
  {
    method: 'POST',
    endpoint: 'richmenu/bulk/unlink',
    checked: 'richmenu/bulk/unlink',
    handle: changing((call, world) => {
      for (const userId of (call.body as { userIds: string[] }).userIds) link(world, userId, null)
      return { status: 202, json: {} }
    }),
  },
  {
    method: 'POST',
    endpoint: 'richmenu/validate/batch',
    checked: 'richmenu/validate/batch',
    handle: () => ok(),
  },
  { method: 'POST', endpoint: 'richmenu/batch', checked: 'richmenu/batch', handle: changing(batch) },
  {
    method: 'GET',
    endpoint: 'richmenu/progress/batch',
    handle: (_call, world) => {
      const done = new Date(world.now()).toISOString()
      return ok({ phase: 'succeeded', acceptedTime: done, completedTime: done })
    },
  },
]
