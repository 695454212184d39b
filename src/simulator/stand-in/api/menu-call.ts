import type { Menu } from '../menus.js'
import type { World } from '../world.js'
import type { Incoming, Route } from './route.js'

/** The rich menu a call's path names. */
export const menuOf = (call: Incoming, world: World): Menu | undefined =>
  world.menus.menus.get(call.params.richMenuId ?? '')

/** A handler after which windows must draw their menus anew. */
export function changing(handle: Route['handle']): Route['handle'] {
  return async (call, world) => {
    const answer = await handle(call, world)
    world.changed('menus')
    return answer
  }
}
