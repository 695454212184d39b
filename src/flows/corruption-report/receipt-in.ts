/** What keyboards and copying put between the digits of a receipt (sealed/receipt.ts takes the same). */
const BETWEEN = '[\\s\\p{Pd}\\p{Cf}\\u2212._·]*'
/** Plain, Thai and full-width. */
const DIGIT = '[0-9\\u0E50-\\u0E59\\uFF10-\\uFF19]'
const RUN = new RegExp(
  `(?<!${DIGIT}${BETWEEN})${DIGIT}(?:${BETWEEN}${DIGIT}){19}(?!${BETWEEN}${DIGIT})`,
  'gu',
)
/** Two telephone numbers side by side have twenty digits too, and a gap where no group of a receipt ends. */
const TWO_PHONES = /^0(?:\D*\d){9}\D+0(?:\D*\d){9}$/

/** Nothing but a receipt, with a word before it or a polite one after it. */
export const ONLY_RECEIPT = new RegExp(
  `^\\s*(?:รหัส(?:อ่านคำตอบ)?|code|receipt)?[\\s:]*${DIGIT}(?:${BETWEEN}${DIGIT}){19}\\s*(?:ค่ะ|คะ|ครับ)?\\s*$`,
  'iu',
)

/**
 * The twenty digits of a receipt that stand in a text, as typed: Thai, full-width or plain, in any spacing. Undefined
 * where there are none, or more than twenty in a row.
 */
export function receiptIn(text: string): string | undefined {
  if (text.length < 20) return undefined
  return [...text.matchAll(RUN)].map(([run]) => run).find((run) => !TWO_PHONES.test(run.normalize('NFKC')))
}
