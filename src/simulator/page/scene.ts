import type { LineStandIn } from '../stand-in/stand-in.js'
import { type Invite, type Persona, cast, castGroup } from './cast.js'

/** Who is to be seen in the simulator: the cast at first, and whoever is added. */
export function createScene(standIn: LineStandIn, invite?: Invite) {
  const personas = new Map<string, Persona>()
  for (const persona of cast) {
    const { id } = standIn.person(persona.name, { lang: persona.lang, friend: false })
    personas.set(id, persona)
  }
  const group = standIn.group(
    castGroup.name,
    castGroup.members.map((name) => standIn.person(name)),
  )
  return {
    standIn,
    invite,
    group,
    personaOf: (id: string): Persona | undefined => personas.get(id),
    nameOf: (id: string): string =>
      standIn.world.people.get(id)?.name ?? standIn.world.groups.get(id)?.name ?? id.slice(0, 6),
  }
}

export type Scene = ReturnType<typeof createScene>
