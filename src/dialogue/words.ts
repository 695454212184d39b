/** Everything a person reads exists in both languages; the chat's language is chosen at the last moment. */
export type Lang = 'th' | 'en'
export type Words = { th: string; en: string }

/** The same text in both languages: numbers, names, what a person wrote. */
export const same = (text: string): Words => ({ th: text, en: text })

/** Lines joined into one bubble; empty ones are left out. */
export const lines = (...parts: (Words | undefined | false)[]): Words => {
  const kept = parts.filter((part): part is Words => Boolean(part))
  return { th: kept.map((p) => p.th).join('\n'), en: kept.map((p) => p.en).join('\n') }
}
