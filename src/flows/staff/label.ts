import type { Words } from '../../dialogue/words.js'

/** LINE: Quick reply, `label`. */
const MAX = 20
const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })
const graphemes = (text: string) => [...segmenter.segment(text)].map((part) => part.segment)

/** A name that fits a button: Thai shortened with ฯ before “และ”, as offices do, English between words. */
export const asLabel = ({ th, en }: Words): Words => ({ th: thai(th), en: english(en) })

function thai(name: string): string {
  if (graphemes(name).length <= MAX) return name
  const [before = name] = name.split('และ')
  return `${graphemes(before.trim())
    .slice(0, MAX - 1)
    .join('')}ฯ`
}

function english(name: string): string {
  if (graphemes(name).length <= MAX) return name
  const cut = name.slice(0, MAX)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 8)).trimEnd()}…`
}
