import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Role } from '../src/cases/case.js'
import { banTom } from '../src/municipality/ban-tom.js'
import { withDatabase } from '../src/storage/connect.js'
import { createStaff } from '../src/storage/staff.js'
import { command, UsageError } from './command.js'

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
  a sign-in link for when LINE is down

Roles:
${names.map((role) => `  ${role.padEnd(12)}${roles[role]}`).join('\n')}
Units, by id or name:
${units.map(({ id, th }) => `  ${id.padEnd(22)}${th}`).join('\n')}`

const wrong = (sentence: string): never => {
  throw new UsageError(`${sentence}\n\n${USAGE}`)
}
const Options = z.object({
  name: z
    .string({ error: 'Give a name: --name "…"' })
    .trim()
    .min(1, 'Give a name: --name "…"')
    .max(100, 'The name is too long.'),
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

function invited(args: string[]) {
  const options = {
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    unit: { type: 'string' },
  } as const
  const parsed = Options.safeParse(readArgs(() => parseArgs({ args, options }).values))
  return parsed.success ? parsed.data : wrong(parsed.error.issues.map((issue) => issue.message).join('\n'))
}

/** An option there is not, or one without its value. */
function readArgs<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    return wrong((error as Error).message)
  }
}

await command(async (config) => {
  const [verb, ...args] = process.argv.slice(2)
  if (verb === 'link') {
    console.error(
      'A sign-in link needs the console, which this version does not have yet. Cases are handled in LINE.',
    )
    return 1
  }
  if (verb !== 'invite') return wrong(verb ? `There is no command ${verb}.` : 'What should be done?')
  const { unit, ...person } = invited(args)
  if (person.role.includes('officer') && !unit)
    console.error(
      'Note: an officer without --unit has no cases. Invite again under the same name to give one.',
    )
  const code = await withDatabase(config, (database) =>
    createStaff(database).invite(
      { name: person.name, roles: [...new Set(person.role)], ...(unit ? { unit } : {}) },
      new Date(),
    ),
  )
  console.log(`For ${person.name}: send this code to the bot in LINE within 7 days. It works once.`)
  console.log(code)
  return 0
})
