import { z } from 'zod'

/**
 * What a municipality is to this system. Everything here is data that the console may edit; nothing in code
 * names a place. `draft: true` marks what nobody at the municipality has confirmed yet: staff see the mark,
 * and an official's approval removes it. `source` says where a fact came from.
 */

const provenance = { draft: z.boolean().optional(), source: z.string().optional() }
const id = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** One text in both languages of the service. */
const Bilingual = z.object({ th: z.string().min(1), en: z.string().min(1) })

/** A telephone people are told to call. `number` is as it is shown and dialled in Thailand. */
export const Phone = z.object({
  ...Bilingual.shape,
  number: z.string().regex(/^[0-9-]{3,13}$/),
  ...provenance,
})
export type Phone = z.infer<typeof Phone>

export const Unit = z.object({
  id,
  ...Bilingual.shape,
  /** The unit this one belongs to: งานนิติกร is part of สำนักปลัดเทศบาล. */
  partOf: id.optional(),
  /** Residents come to its counter: offered where they are asked which service point they mean. */
  counter: z.boolean().optional(),
  phone: Phone.shape.number.optional(),
  ...provenance,
})
export type Unit = z.infer<typeof Unit>

const wordList = z.object({ th: z.array(z.string().min(1)), en: z.array(z.string().min(1)) })

/**
 * What a complaint can be about. Days are Thai working days. Keywords: `…` inside one means "and, a little
 * later" (`ไฟ…ดับ` finds ไฟหน้าวัดดับ); misspellings need not be listed.
 */
export const Category = z.object({
  id,
  /** Button labels in LINE hold 20 graphemes. */
  th: z.string().min(1),
  en: z.string().min(1),
  unit: id,
  acknowledgeDays: z.int().min(1).max(15),
  resolveDays: z.int().min(1).max(90),
  /** Names a neighbour or a person's circumstances: never shown publicly, whatever an officer writes. */
  private: z.boolean(),
  /** Work on something one can photograph: "done" needs a photo. */
  physical: z.boolean(),
  keywords: wordList,
  /** Words that make such a case too pressing for the daily digest. */
  urgent: wordList.optional(),
  ...provenance,
})
export type Category = z.infer<typeof Category>

/** A place on the map, WGS 84 degrees. */
export const Point = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
export type Point = z.infer<typeof Point>

export const Village = z.object({
  no: z.int().min(1).max(99),
  name: z.string().optional(),
  /** About its middle, for naming the village a pin lies in. */
  centre: Point.optional(),
  ...provenance,
})
export type Village = z.infer<typeof Village>

const longitudeLatitude = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
/** GeoJSON Polygon (RFC 7946): rings of [longitude, latitude], each closed; the first is the outer one. */
export const Boundary = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(longitudeLatitude).min(4)).min(1),
  ...provenance,
})
export type Boundary = z.infer<typeof Boundary>

/** Whose job it is when it is not ours: `place` for an area next to ours, `subject` for a thing inside it. */
const Neighbour = z.object({
  id,
  ...Bilingual.shape,
  kind: z.enum(['place', 'subject']),
  about: Bilingual,
  phone: Phone.shape.number.optional(),
  ...provenance,
})

/** One published ITA figure, out of 100. `item` is the question it most likely answers, where one is known. */
const ItaScore = z.object({
  id,
  th: z.string(),
  item: z.string().optional(),
  score: z.number().min(0).max(100),
})

/** A fiscal year's official ITA result (พ.ศ.), the baseline later years are read against. */
export const ItaResult = z.object({
  year: z.int().min(2560).max(2700),
  overall: z.number().min(0).max(100),
  level: z.string(),
  /** What the municipality set out to reach, overall and in each instrument. */
  target: z.number().min(0).max(100),
  eit: z.array(ItaScore),
  iit: z.array(ItaScore),
  oit: z.array(ItaScore),
  ...provenance,
})
export type ItaResult = z.infer<typeof ItaResult>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const Municipality = z
  .object({
    name: Bilingual,
    /** What the bot calls itself, in greetings only. */
    assistant: Bilingual,
    district: Bilingual,
    province: Bilingual,
    address: Bilingual,
    /** The official website, a bare host name. */
    domain: z.string().regex(/^[a-z0-9.-]+$/),
    phones: z.object({ office: Phone, integrity: Phone }),
    /** National numbers shown in emergencies and as ways around us, the first to call first. */
    emergencyPhones: z.array(Phone),
    /** Monday to Friday, Bangkok time. */
    officeHours: z.object({ opens: clock, closes: clock }),
    units: z.array(Unit).min(1),
    villages: z.array(Village),
    boundary: Boundary,
    neighbours: z.array(Neighbour),
    categories: z.array(Category).min(1),
    /** Letters before each kind of number: บต-2570-000123. */
    numberPrefixes: z.object({
      case: z.string(),
      feedback: z.string(),
      question: z.string(),
      proposal: z.string(),
    }),
    privacy: z.object({ keepYears: z.int().min(1).max(30), contact: Bilingual, ...provenance }),
    /** How long corruption reports are kept after closing, and reply addresses at all; the records officer decides. */
    confidential: z.object({
      reportDaysAfterClosing: z.int().min(1).max(3660),
      replyBoxDays: z.int().min(1).max(365),
      ...provenance,
    }),
    /** LINE pushes a month under the current plan, counted per recipient. */
    quotaMonthly: z.int().min(0),
    fiscalYears: z.array(ItaResult),
  })
  .refine((m) => m.categories.every((c) => m.units.some((u) => u.id === c.unit)), {
    error: 'every category needs a unit that exists',
    path: ['categories'],
  })
  .refine((m) => m.categories.some((c) => c.id === 'other'), {
    error: 'a category "other" is needed',
    path: ['categories'],
  })
export type Municipality = z.infer<typeof Municipality>
