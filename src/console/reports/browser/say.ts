import type { Lang, Words } from '../../../dialogue/words.js'
import { formatDay } from '../../../municipality/calendar.js'

/** The page's language, chosen by the console's frame. */
export const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'th'

export const say = (words: Words): string => words[lang]
export const sayDay = (day: string, style: 'short' | 'long' = 'short'): string => formatDay(day, lang, style)
