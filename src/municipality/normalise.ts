/**
 * One spelling for text that looks the same. Thai keyboards and copy-paste produce many: two เ for แ, a
 * nikhahit and า for ำ, a tone mark typed before its vowel or twice, invisible spaces, Thai and full-width
 * digits. Unicode's own compatibility forms (NFKC) can't be used: they take ำ apart.
 */

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|\uFE0E|\uFE0F/g
/** Vowels above and below, tone marks, the silencer and the nikhahit of one letter, in code order. */
const MARKS = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]+/g

/** Lower case, Arabic digits, single spaces, none before ๆ; letters drawn out (มากกกก) come back to one. */
export function normaliseThai(text: string): string {
  // One message is asked many things: is it a command, a yes, a place, an emergency.
  if (last.text !== text) last = { text, normal: normalise(text) }
  return last.normal
}
let last = { text: '', normal: '' }

function normalise(text: string): string {
  return (
    text
      .replace(INVISIBLE, '')
      .normalize('NFC')
      .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(/[\u0E50-\u0E59]/g, (c) => String(c.charCodeAt(0) - 0x0e50))
      .toLowerCase()
      .normalize('NFC')
      .replace(/\u0E40\u0E40/g, '\u0E41')
      // ำ is taken apart, so that marks typed after it or inside it fall into place, and put together again.
      .replace(/\u0E33/g, '\u0E4D\u0E32')
      .replace(MARKS, inOrder)
      .replace(/(?:\u0E4D\u0E32[\u0E48-\u0E4B]*)+/g, (am) => `${am.replace(/\u0E4D\u0E32/g, '')}\u0E4D\u0E32`)
      .replace(MARKS, inOrder)
      .replace(/\u0E4D\u0E32/g, '\u0E33')
      .replace(/([^\d\s])\1{2,}/gu, drawnOut)
      .replace(/\s+/g, ' ')
      .replace(/ ?ๆ[ ๆ]*/g, 'ๆ ')
      .trim()
  )
}

const inOrder = (marks: string) => [...new Set(marks)].sort().join('')

/** ถนน and รร are spelt with a double letter; everything else drawn out is meant once. */
function drawnOut(_run: string, letter: string, at: number, whole: string): string {
  return letter === 'ร' || (letter === 'น' && whole[at - 1] === 'ถ') ? letter.repeat(2) : letter
}
