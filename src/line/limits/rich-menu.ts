import { z } from 'zod'
import { richMenuAction } from './actions.js'
import type { Breach } from './breach.js'
import { list, rule, shownText, whole } from './rules.js'

const bounds = z.strictObject({
  x: whole(0, 2500),
  y: whole(0, 2500),
  width: whole(1, 2500),
  height: whole(1, 2500),
})

const size = rule(
  z.strictObject({ width: whole(800, 2500), height: whole(250, 2500) }),
  {
    words: 'the aspect ratio (width / height) must be at least 1.45',
    limit: 1.45,
    measure: ({ width, height }) => Math.round((width / height) * 100) / 100,
  },
  ({ width, height }) => width / height >= 1.45,
)

/** Rich menu object; every tappable area lies inside the picture. */
export const richMenu = rule(
  z.strictObject({
    size,
    selected: z.boolean(),
    name: shownText(300),
    chatBarText: shownText(14),
    areas: list(z.strictObject({ bounds, action: richMenuAction }), 0, 20),
  }),
  { words: 'every area must lie inside the rich menu', limit: 'size' },
  (menu) =>
    menu.areas.every(
      ({ bounds: { x, y, width, height } }) => x + width <= menu.size.width && y + height <= menu.size.height,
    ),
  ['areas'],
)

type Picture = { contentType: string; bytes: number; width: number; height: number }

/** Breaches of a rich menu's picture: JPEG or PNG, at most 1 MB, of the sizes a menu may have. */
export function checkRichMenuImage(picture: Picture): Breach[] {
  const reference =
    'https://developers.line.biz/en/reference/messaging-api/#upload-rich-menu-image-requirements'
  const { contentType, bytes, width, height } = picture
  const ratio = Math.round((width / height) * 100) / 100
  const rules: Array<[boolean, Omit<Breach, 'reference'>]> = [
    [
      contentType === 'image/jpeg' || contentType === 'image/png',
      {
        path: 'Content-Type',
        rule: 'must be image/jpeg or image/png',
        limit: 'JPEG or PNG',
        actual: contentType,
      },
    ],
    [bytes <= 1_000_000, { path: 'image', rule: 'at most 1 MB', limit: 1_000_000, actual: bytes }],
    [
      width >= 800 && width <= 2500,
      { path: 'width', rule: 'Must be between 800 and 2500', limit: 2500, actual: width },
    ],
    [height >= 250, { path: 'height', rule: 'Must be 250 or more', limit: 250, actual: height }],
    [
      width / height >= 1.45,
      { path: 'size', rule: 'width / height must be at least 1.45', limit: 1.45, actual: ratio },
    ],
  ]
  return rules.filter(([kept]) => !kept).map(([, breach]) => ({ ...breach, reference }))
}
