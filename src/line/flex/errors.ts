/** A template that can't be used, found at boot. Each problem names the file and the place in it. */
export class TemplateError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Flex templates:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.name = 'TemplateError'
  }
}

/** Data that doesn't fit a template. Problems name fields, never their values: they end up in logs. */
export class TemplateDataError extends Error {
  constructor(
    readonly template: string,
    readonly problems: readonly string[],
  ) {
    super(`Data for card ${template}: ${problems.join('; ')}`)
    this.name = 'TemplateDataError'
  }
}
