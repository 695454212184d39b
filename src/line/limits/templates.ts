import { z } from 'zod'
import { imageCarouselAction, templateAction } from './actions.js'
import { graphemes } from './count.js'
import { list, rule, shownText, written } from './rules.js'
import { contentUrl } from './urls.js'

/** Template messages: buttons, confirm, carousel, image carousel. */

const imageLook = {
  imageAspectRatio: z.enum(['rectangle', 'square']).optional(),
  imageSize: z.enum(['cover', 'contain']).optional(),
}
const illustrated = {
  thumbnailImageUrl: contentUrl().optional(),
  imageBackgroundColor: written(/^#[0-9a-f]{6}$/i, 'must be #RRGGBB').optional(),
  title: shownText(40).optional(),
  defaultAction: templateAction.optional(),
}
type Illustrated = { thumbnailImageUrl?: string; title?: string; text: string }

/** "Max character limit: 60 (message with an image or title)". */
const shorterBesideImage = <S extends z.ZodType<Illustrated>>(schema: S): S =>
  rule(
    schema,
    { words: 'Length must be between 0 and 60', limit: 60, measure: graphemes },
    ({ thumbnailImageUrl, title, text }) => (!thumbnailImageUrl && !title) || graphemes(text) <= 60,
    ['text'],
  )

const buttons = shorterBesideImage(
  z.strictObject({
    type: z.literal('buttons'),
    ...illustrated,
    ...imageLook,
    text: shownText(160),
    actions: list(templateAction, 1, 4),
  }),
)

const confirm = z.strictObject({
  type: z.literal('confirm'),
  text: shownText(240),
  actions: list(templateAction, 2, 2),
})

const column = shorterBesideImage(
  z.strictObject({ ...illustrated, text: shownText(120), actions: list(templateAction, 1, 3) }),
)

const carouselShape = z.strictObject({
  type: z.literal('carousel'),
  columns: list(column, 1, 10),
  ...imageLook,
})

const sameInAll = (values: unknown[]) => new Set(values).size <= 1

const evenActions = rule(
  carouselShape,
  { words: 'the number of actions must be the same in all columns', limit: 1 },
  ({ columns }) => sameInAll(columns.map(({ actions }) => actions.length)),
  ['columns'],
)
const carousel = rule(
  evenActions,
  { words: 'an image or title in one column is needed in all', limit: 1 },
  ({ columns }) =>
    sameInAll(columns.map((one) => Boolean(one.thumbnailImageUrl))) &&
    sameInAll(columns.map((one) => Boolean(one.title))),
  ['columns'],
)

const imageCarousel = z.strictObject({
  type: z.literal('image_carousel'),
  columns: list(z.strictObject({ imageUrl: contentUrl(), action: imageCarouselAction }), 1, 10),
})

export const template = z.discriminatedUnion('type', [buttons, confirm, carousel, imageCarousel])
