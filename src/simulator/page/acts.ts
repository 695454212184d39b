import type { messagingApi } from '@line/bot-sdk'
import { z } from 'zod'
import type { Person } from '../stand-in/person.js'
import { samplePhoto } from '../stand-in/samples.js'
import type { Speaker } from '../stand-in/speaker.js'
import type { Scene } from './scene.js'
import { setStanding, standingKinds } from './standing.js'

/** Whose phone, and in which chat: their own, or a group's. */
const where = { as: z.string().regex(/^U[0-9a-f]{32}$/), chat: z.string().regex(/^[UC][0-9a-f]{32}$/) }
const word = z.string().trim().min(1).max(5000)
const did = <T extends string, S extends z.ZodRawShape>(name: T, shape: S) =>
  z.strictObject({ do: z.literal(name), ...shape })

const picture = z.strictObject({ type: z.string().startsWith('image/'), base64: z.base64() })

/** Everything a visitor of the page can do. */
export const act = z.discriminatedUnion('do', [
  did('say', { ...where, text: word, mention: z.boolean().default(false) }),
  did('tap', {
    ...where,
    action: z.looseObject({ type: z.string() }),
    choice: z
      .strictObject({ date: z.string(), time: z.string(), datetime: z.string() })
      .partial()
      .default({}),
  }),
  did('photos', { ...where, photos: z.array(picture).min(1).max(10) }),
  did('samples', { ...where, count: z.number().int().min(1).max(10) }),
  did('place', {
    ...where,
    lat: z.number().min(-90).max(90),
    lng: z.number().min(-180).max(180),
    title: z.string().max(100).optional(),
    address: z.string().max(100).optional(),
  }),
  did('sticker', { ...where, packageId: word, stickerId: word, keywords: z.array(word) }),
  did('voice', where),
  did('file', { ...where, name: word }),
  did('unsend', { ...where, messageId: word }),
  did('code', where),
  did('follow', where),
  did('block', where),
  did('unblock', where),
  did('invite', { chat: where.chat }),
  did('remove', { chat: where.chat }),
  did('person', { name: word.max(40), lang: z.enum(['th', 'en']).default('th') }),
  did('standing', { kind: z.enum(standingKinds as [string, ...string[]]), on: z.boolean() }),
  did('redeliver', {}),
  did('reorder', {}),
  did('quota', { limit: z.number().int().min(0).nullable(), used: z.number().int().min(0) }),
])

export type Act = z.infer<typeof act>

type At<A> = A extends { as: string } ? A : never
type Needs = { person: Person; speaker: Speaker; scene: Scene }

/** What a person does with the phone in hand. */
async function onThePhone(action: At<Act>, { person, speaker, scene }: Needs): Promise<object> {
  switch (action.do) {
    case 'say':
      return speaker.say(action.text, { mentionBot: action.mention })
    case 'tap': {
      const { opens, copied } = await speaker.tap(action.action as messagingApi.Action, action.choice)
      return { opens, copied }
    }
    case 'photos': {
      const [first, ...rest] = action.photos.map(({ base64 }) => Buffer.from(base64, 'base64'))
      const type = action.photos[0]?.type ?? 'image/jpeg'
      return rest.length === 0
        ? speaker.sendPhoto(first, type)
        : speaker.sendPhotos([first as Buffer, ...rest], type)
    }
    case 'samples':
      return action.count === 1
        ? speaker.sendPhoto()
        : speaker.sendPhotos(Array.from({ length: action.count }, () => samplePhoto))
    case 'place':
      return speaker.sendPlace(action)
    case 'sticker':
      return speaker.sticker(action)
    case 'voice':
      return speaker.voice()
    case 'file':
      return speaker.file(action.name)
    case 'unsend':
      return speaker.unsend(action.messageId)
    case 'code': {
      const staff = scene.personaOf(person.id)?.staff
      return staff && scene.invite ? speaker.say(await scene.invite({ name: person.name, ...staff })) : {}
    }
    default:
      return person[action.do]()
  }
}

async function onTheBoard(action: Exclude<Act, At<Act>>, { standIn }: Scene): Promise<object> {
  switch (action.do) {
    case 'invite':
      return standIn.group(action.chat).inviteBot()
    case 'remove':
      return standIn.group(action.chat).removeBot()
    case 'person':
      return { id: standIn.person(action.name, { lang: action.lang, friend: false }).id }
    case 'standing':
      setStanding(standIn, action.kind as (typeof standingKinds)[number], action.on)
      break
    case 'redeliver': {
      const last = standIn.deliveries.flatMap(({ eventIds }) => eventIds).at(-1)
      return last ? standIn.redeliver(last) : {}
    }
    case 'reorder':
      standIn.reorderNext(2)
      break
    case 'quota':
      standIn.quota.set({ limit: action.limit ?? undefined, used: action.used })
  }
  standIn.world.changed('people')
  return {}
}

/** Carries out what the page asks for; the answer tells what happens on the phone itself. */
export function perform(action: Act, scene: Scene): Promise<object> {
  if (!('as' in action)) return onTheBoard(action, scene)
  const person = scene.standIn.person(action.as)
  const speaker = action.chat.startsWith('C') ? person.inGroup(action.chat) : person
  return onThePhone(action, { person, speaker, scene })
}
