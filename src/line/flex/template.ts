import type { messagingApi } from '@line/bot-sdk'
import { z } from 'zod'
import { compileAltText } from './alt-text.js'
import { compileNode } from './compile.js'
import { TemplateDataError, TemplateError } from './errors.js'
import { readFields, schemaOf } from './fields.js'
import { readFolder, type Sources } from './folder.js'
import type { Context } from './loop.js'
import type { Scope } from './scope.js'
import { reportUnused, tryOut } from './try-out.js'

/** The cards there are, by name: `case/received` for `case/received.json`. */
export type Templates = {
  names: readonly string[]
  /**
   * Draws a card. Whatever the data is, the message keeps to LINE's limits: long texts end in “…”.
   * @throws TemplateDataError for an unknown card, data that doesn't fit it, or nothing left to show
   */
  render: (name: string, data: unknown) => messagingApi.FlexMessage
}

export type Options = {
  /**
   * Told of data that doesn't fit instead of throwing; the card is then drawn without what is wrong in it.
   * For production: a resident should rather get a card with a row missing than no answer.
   */
  onBadData?: (error: TemplateDataError) => void
  /** Marks in texts what must not be broken over two lines (`unbroken.ts`). */
  unbroken?: (text: string) => string
}

type Template = {
  accepts: z.ZodType
  contents: (scope: Scope) => unknown
  altText: (scope: Scope) => string
}

const File = z.strictObject({
  about: z.string().min(1),
  fields: z.unknown(),
  altText: z.union([z.string(), z.array(z.unknown()).min(1)]),
  contents: z.unknown(),
})

/**
 * Reads and compiles every template of a folder, once, at boot.
 * @throws TemplateError naming every fault of every file
 */
export function loadTemplates(folder: string | URL, { onBadData, unbroken }: Options = {}): Templates {
  const sources = readFolder(folder)
  const problems = [...sources.problems]
  const templates = new Map<string, Template>()
  for (const [name, raw] of sources.templates) {
    const fault = (place: string, what: string) => problems.push(`${name}.json: ${place}: ${what}`)
    const template = compileTemplate(raw, { ...sources, unbroken }, fault)
    if (template) templates.set(name, template)
  }
  if (problems.length > 0) throw new TemplateError(problems)

  const render: Templates['render'] = (name, data) => {
    const template = templates.get(name)
    if (!template) throw new TemplateDataError(name, ['there is no such card'])
    const checked = template.accepts.safeParse(data)
    if (!checked.success) {
      const error = new TemplateDataError(name, checked.error.issues.map(inWords))
      if (!onBadData) throw error
      onBadData(error)
    }
    const scope: Scope = { it: data, up: undefined }
    const contents = template.contents(scope)
    if (contents === undefined) throw new TemplateDataError(name, ['nothing is left to show'])
    // LINE refuses an empty altText.
    const altText = template.altText(scope) || '…'
    return { type: 'flex', altText, contents: contents as messagingApi.FlexContainer }
  }
  return { names: [...templates.keys()].sort(), render }
}

function compileTemplate(
  raw: unknown,
  sources: Sources & Pick<Context, 'unbroken'>,
  fault: Context['fault'],
): Template | undefined {
  const file = File.safeParse(raw)
  if (!file.success) {
    for (const issue of file.error.issues) fault(issue.path.join('.') || 'file', issue.message)
    return undefined
  }
  const { fields: notation, altText: rawAltText, contents: rawContents } = file.data
  let sound = true
  const context: Context = {
    ...sources,
    used: new Set(),
    places: new WeakMap(),
    fault: (place, what) => {
      sound = false
      fault(place, what)
    },
  }
  const fields = readFields(notation, 'fields', context.fault)
  const names = { it: fields, up: undefined }
  const part = compileNode(rawContents, 'contents', ['bubble', 'carousel'], names, context)
  const altText = compileAltText(rawAltText, names, context)
  reportUnused(fields, 'fields', context)
  const template = { accepts: schemaOf(fields), contents: part.draw ?? (() => part.fixed), altText }
  // What LINE would say of a card only makes sense once the card itself does.
  if (sound) tryOut(template, part.sample, fields, context)
  return template
}

const inWords = (issue: z.core.$ZodIssue) => `${issue.path.join('.') || 'data'}: ${issue.message}`
