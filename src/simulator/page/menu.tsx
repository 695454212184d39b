import { renderToString } from 'preact-render-to-string'
import type { Menu } from '../stand-in/menus.js'
import { withoutStyles } from './row.js'

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`

/** A rich menu's picture with its areas to tap, placed in per cent so that it scales with the window. */
export function renderMenu({ richMenuId, menu }: Menu): string {
  const { width = 1, height = 1 } = menu.size ?? {}
  return withoutStyles(
    renderToString(
      <div class="menu-picture" style={{ aspectRatio: `${width} / ${height}` }}>
        <img src={`/simulator/menu/${richMenuId}`} alt="" />
        {(menu.areas ?? []).map(({ bounds, action }, i) => (
          <button
            key={i}
            type="button"
            data-action={JSON.stringify(action)}
            aria-label={action?.label ?? `${i + 1}`}
            style={{
              left: percent(bounds?.x ?? 0, width),
              top: percent(bounds?.y ?? 0, height),
              width: percent(bounds?.width ?? 0, width),
              height: percent(bounds?.height ?? 0, height),
            }}
          />
        ))}
      </div>,
    ),
  )
}
