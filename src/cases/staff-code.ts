/** No letters or digits that are mistaken for one another when read off paper. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

const four = `[${CODE_LETTERS}]{4}`
const dash = String.raw`\s*[-–—]\s*`

/** A staff code as people type it off paper: either case, any dash, spaces around it, no second dash. */
export const STAFF_CODE = new RegExp(`^\\s*(?<code>STAFF${dash}${four}(?:${dash})?${four})\\s*$`, 'i')
