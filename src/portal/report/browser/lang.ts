import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang, Words } from '../../../dialogue/words.js'
import { formatDay } from '../../../municipality/calendar.js'

export const LangContext = createContext<Lang>('th')

/** Says words in the page's language. */
export function useSay(): (words: Words) => string {
  const lang = useContext(LangContext)
  return (words) => words[lang]
}

/** A day in both languages, as it fits a small screen. */
export const dayWords = (day: string): Words => ({
  th: formatDay(day, 'th'),
  en: formatDay(day, 'en'),
})
