import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Config } from '../src/config.js'
import { consoleLink } from '../src/portal/links.js'
import { revokeAccess } from '../src/storage/access.js'
import { withDatabase } from '../src/storage/connect.js'
import type { Database } from '../src/storage/database.js'
import { forgetSecondFactor } from '../src/storage/second-factors.js'
import { createSignInLinks, LINK_MINUTES } from '../src/storage/sign-in-links.js'
import { createStaff, type StaffMember } from '../src/storage/staff.js'
import { command, UsageError } from './command.js'
import { Name, Place, place, read, wrong } from './staff-arguments.js'

/** The one person meant. */
async function person(database: Database, whom: string): Promise<StaffMember> {
  const found = await createStaff(database).find(whom, new Date())
  const [one, ...others] = found
  if (!one) throw new UsageError(`Nobody at work here is called ${whom}, and no unused code is ${whom}.`)
  if (others.length)
    throw new UsageError(
      `More than one person is called ${whom}. Give the id instead:\n${found
        .map(({ id, roles, unit }) => `  ${id}  ${[...roles, unit].filter(Boolean).join(' ')}`)
        .join('\n')}`,
    )
  return one
}

async function invite(config: Config, args: string[]): Promise<void> {
  const options = { name: { type: 'string' }, ...place } as const
  const { name, role, unit } = read(Place.extend({ name: Name }), () => parseArgs({ args, options }).values)
  if (role.includes('officer') && !unit)
    console.error(
      'Note: an officer without --unit has no cases. Invite again under the same name to give one.',
    )
  const invited = { name, roles: [...new Set(role)], ...(unit ? { unit } : {}) }
  const code = await withDatabase(config, (database) => createStaff(database).invite(invited, new Date()))
  console.log(`For ${name}: send this code to the bot in LINE within 7 days. It works once.`)
  console.log(code)
}

async function link(config: Config, [whom = '', ...rest]: string[]): Promise<void> {
  if (!whom || rest.length) return wrong('Give one name, or one unused code.')
  const { name, token } = await withDatabase(config, async (database) => {
    const { id, name } = await person(database, whom)
    return { name, token: await createSignInLinks(database).mint(id, new Date()) }
  })
  if (!config.publicUrl)
    console.error('Note: PUBLIC_URL is not set, so the link is for a browser on this machine.')
  console.log(`For ${name}: signs in to the console, once, within ${LINK_MINUTES} minutes.`)
  console.log(consoleLink(config.publicUrl ?? `http://${config.host}:${config.port}`, token))
}

async function changeRoles(config: Config, args: string[]): Promise<void> {
  const { values, positionals } = read(z.object({ values: Place, positionals: z.array(z.string()) }), () =>
    parseArgs({ args, options: place, allowPositionals: true }),
  )
  const [whom = '', ...rest] = positionals
  if (!whom || rest.length) return wrong('Give one name.')
  const now = [...new Set(values.role)]
  await withDatabase(config, async (database) => {
    const one = await person(database, whom)
    await createStaff(database).setRoles(one.id, now, values.unit)
    await revokeAccess(database, one.id)
    const unit = values.unit ?? one.unit
    if (now.includes('officer') && !unit) console.error('Note: an officer without --unit has no cases.')
    console.log(`${one.name}: ${now.join(', ')}${unit ? ` (${unit})` : ''}. Signed out of the console.`)
    if (one.roles.includes('integrity') && !now.includes('integrity')) console.log(retire(one.name))
  })
}

async function email(config: Config, [whom = '', address = '', ...rest]: string[]): Promise<void> {
  if (!whom || !address || rest.length) return wrong('Give one name, and an address or none.')
  await withDatabase(config, async (database) => {
    const one = await person(database, whom)
    await createStaff(database).setEmail(one.id, address === 'none' ? undefined : address)
    if (address === 'none') return console.log(`${one.name}: no e-mail any more.`)
    console.log(`${one.name}: ${address} is told when LINE can’t carry something.`)
    if (!config.mail) console.error('Note: without SMTP_URL and MAIL_FROM no e-mail is sent.')
  })
}

async function reset(config: Config, [whom = '', ...rest]: string[]): Promise<void> {
  if (!whom || rest.length) return wrong('Give one name.')
  await withDatabase(config, async (database) => {
    const one = await person(database, whom)
    const had = await forgetSecondFactor(database, one.id)
    await revokeAccess(database, one.id)
    console.log(
      had
        ? `${one.name}: the second step is forgotten. The next sign-in sets up another.`
        : `${one.name} has no second step.`,
    )
  })
}

async function end(config: Config, [whom = '', ...rest]: string[]): Promise<void> {
  if (!whom || rest.length) return wrong('Give one name.')
  await withDatabase(config, async (database) => {
    const one = await person(database, whom)
    await createStaff(database).end(one.id)
    await revokeAccess(database, one.id)
    await forgetSecondFactor(database, one.id)
    console.log(`${one.name}: access has ended. Cases stay with their unit.`)
    if (one.roles.includes('integrity')) console.log(retire(one.name))
  })
}

const retire = (name: string) =>
  `Another integrity officer must now retire the key of ${name} in the console, so that no new report is sealed to it.`

const verbs: Record<string, (config: Config, args: string[]) => Promise<void>> = {
  invite,
  link,
  roles: changeRoles,
  email,
  reset,
  end,
}

await command(async (config) => {
  const [verb, ...args] = process.argv.slice(2)
  const run = verb && Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (!run) return wrong(verb ? `There is no command ${verb}.` : 'What should be done?')
  return run(config, args)
})
