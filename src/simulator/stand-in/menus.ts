import type { messagingApi } from '@line/bot-sdk'

export type Menu = {
  richMenuId: string
  menu: messagingApi.RichMenuRequest
  image: { bytes: Buffer; contentType: string } | null
}

/** Rich menus of the channel. A person sees the one linked to them, else the default. */
export function createMenus() {
  const menus = new Map<string, Menu>()
  const aliases = new Map<string, string>()
  let defaultId: string | null = null
  return {
    menus,
    aliases,
    get defaultId() {
      return defaultId
    },
    set defaultId(id: string | null) {
      defaultId = id
    },
    seenBy: ({ menuId }: { menuId: string | null }): Menu | null =>
      menus.get(menuId ?? '') ?? menus.get(defaultId ?? '') ?? null,
    remove(id: string) {
      menus.delete(id)
      if (defaultId === id) defaultId = null
    },
  }
}

export type Menus = ReturnType<typeof createMenus>
