import type { Lang } from '../../dialogue/words.js'

/** By which the menu of the other language turns to this one, and the language command finds it. */
export const aliasOf = (lang: Lang): string => `residents-${lang}`
