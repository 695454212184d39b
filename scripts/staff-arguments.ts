import { z } from 'zod'
import type { Role } from '../src/cases/case.js'
import { banTom } from '../src/municipality/ban-tom.js'
import { UsageError } from './command.js'

const roles = {
  officer: 'handles the cases of a unit (give --unit)',
  supervisor: 'all cases, and hears of what is overdue',
  executive: 'the monthly summary',
  integrity: 'confidential reports; never together with admin',
  admin: 'people and settings',
} satisfies Record<Role, string>
const names = Object.keys(roles) as Role[]
const units = banTom.units

const USAGE = `npm run staff -- invite --name "…" --role ROLE [--role ROLE] [--unit UNIT]
  prints a one-time code, alone on the last line; sent to the bot in LINE, it makes that chat this person's
npm run staff -- link CODE-OR-NAME
  a sign-in link for when LINE is down, alone on the last line
npm run staff -- roles NAME --role ROLE [--role ROLE] [--unit UNIT]
  these roles instead of the ones there are; the person signs in to the console again
npm run staff -- email NAME ADDRESS
  where this person hears of work when LINE’s messages are used up; none instead of the address takes it back
npm run staff -- reset NAME
  forgets the second step of a person who lost the phone and the recovery codes; the next sign-in sets up another
npm run staff -- end NAME
  ends all access of somebody who left; the unit keeps its cases

NAME may also be a person's id, where two share a name.
Roles:
${names.map((role) => `  ${role.padEnd(12)}${roles[role]}`).join('\n')}
Units, by id or name:
${units.map(({ id, th }) => `  ${id.padEnd(22)}${th}`).join('\n')}`

export const wrong = (sentence: string): never => {
  throw new UsageError(`${sentence}\n\n${USAGE}`)
}
export const Name = z
  .string({ error: 'Give a name: --name "…"' })
  .trim()
  .min(1, 'Give a name: --name "…"')
  .max(100, 'The name is too long.')
export const Place = z.object({
  role: z.array(z.enum(names, { error: ({ input }) => `There is no role ${String(input)}.` }), {
    error: 'Give at least one role: --role ROLE',
  }),
  unit: z
    .string()
    .transform((given, on) => {
      const found = units.find(({ id, th, en }) => [id, th, en].includes(given.trim()))
      if (!found) on.addIssue(`There is no unit ${given}.`)
      return found?.id
    })
    .optional(),
})

export const place = { role: { type: 'string', multiple: true }, unit: { type: 'string' } } as const

/** An option there is not, one without its value, or a value that is none. */
export function read<T extends z.ZodType>(schema: T, args: () => unknown): z.output<T> {
  let given: unknown
  try {
    given = args()
  } catch (error) {
    return wrong((error as Error).message)
  }
  const parsed = schema.safeParse(given)
  return parsed.success ? parsed.data : wrong(parsed.error.issues.map((issue) => issue.message).join('\n'))
}
