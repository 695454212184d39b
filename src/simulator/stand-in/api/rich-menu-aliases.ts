import { changing } from './menu-call.js'
import { type Route, notFound, ok, refused } from './route.js'

/** Aliases, by which a menu switches to another. */
export const richMenuAliasRoutes: Route[] = [
  {
    method: 'POST',
    endpoint: 'richmenu/alias',
    checked: 'richmenu/alias',
    handle: changing((call, { menus }) => {
      const { richMenuAliasId, richMenuId } = call.body as Record<string, string>
      if (menus.aliases.has(richMenuAliasId ?? ''))
        return refused(400, 'conflict richmenu alias id', { details: [] })
      if (!menus.menus.get(richMenuId ?? '')?.image)
        return refused(400, 'richmenu not found', { details: [] })
      menus.aliases.set(richMenuAliasId ?? '', richMenuId ?? '')
      return ok()
    }),
  },
  {
    method: 'GET',
    endpoint: 'richmenu/alias/list',
    handle: (_call, { menus }) =>
      ok({
        aliases: [...menus.aliases].map(([richMenuAliasId, richMenuId]) => ({ richMenuAliasId, richMenuId })),
      }),
  },
  {
    method: 'GET',
    endpoint: 'richmenu/alias/{richMenuAliasId}',
    handle({ params: { richMenuAliasId = '' } }, { menus }) {
      const richMenuId = menus.aliases.get(richMenuAliasId)
      return richMenuId ? ok({ richMenuAliasId, richMenuId }) : notFound()
    },
  },
  {
    method: 'POST',
    endpoint: 'richmenu/alias/{richMenuAliasId}',
    checked: 'richmenu/alias/{richMenuAliasId}',
    handle: changing(({ params: { richMenuAliasId = '' }, body }, { menus }) => {
      const { richMenuId = '' } = body as Record<string, string>
      if (!menus.aliases.has(richMenuAliasId)) return notFound()
      if (!menus.menus.get(richMenuId)?.image) return refused(400, 'richmenu not found', { details: [] })
      menus.aliases.set(richMenuAliasId, richMenuId)
      return ok()
    }),
  },
  {
    method: 'DELETE',
    endpoint: 'richmenu/alias/{richMenuAliasId}',
    handle: changing(({ params: { richMenuAliasId = '' } }, { menus }) =>
      menus.aliases.delete(richMenuAliasId) ? ok() : notFound(),
    ),
  },
]
