import { z } from 'zod'

const Place = z.object({
  pin: z.object({ lat: z.number(), lng: z.number(), label: z.string().optional() }).optional(),
  words: z.string().optional(),
  village: z.number().optional(),
})
/** What a neighbour may know of a case that is there already (`office.look`, nearby). */
const Brief = z.object({
  id: z.string(),
  number: z.string(),
  title: z.object({ th: z.string(), en: z.string() }),
})

export const Complaint = z.object({
  category: z.string(),
  guessed: z.boolean().optional(),
  details: z.string().min(5).max(2000),
  photos: z.array(z.string()).max(5).nullish(),
  place: Place,
  nearby: z.array(Brief).nullish(),
  /** The case to follow instead of filing one, or `new`. */
  same: z.string().optional(),
  phone: z.string().nullish(),
  /** Not asked of those who only follow. */
  name: z.enum(['show', 'hide']).optional(),
})
export type Complaint = z.infer<typeof Complaint>

/** The neighbour's case to follow; undefined for a complaint of its own. */
export const followed = ({ nearby, same }: Partial<Complaint>) => nearby?.find(({ id }) => id === same)
export const isNew = (c: Partial<Complaint>): boolean => !followed(c)
