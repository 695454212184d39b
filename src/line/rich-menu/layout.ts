/** A rectangle in pixels of the picture. */
export type Box = { x: number; y: number; width: number; height: number }

/** LINE's large menu; on a phone of 390 points one point is 6.4 of these pixels. */
export const SIZE = { width: 2500, height: 1686 }

/** 44 points high there: the least a finger needs. */
const STRIP = 286
const COLUMNS = 3
const ROWS = 2

export const strip: Box = { x: 0, y: 0, width: SIZE.width, height: STRIP }
/** The right third of the strip, above the last column. */
export const turn: Box = { ...cell(2), y: 0, height: STRIP }

/** What can be tapped of lane `i`: cells meet without a gap, so that no tap falls between two. */
export function cell(i: number): Box {
  const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)]
  const left = Math.round((column * SIZE.width) / COLUMNS)
  const right = Math.round(((column + 1) * SIZE.width) / COLUMNS)
  const height = (SIZE.height - STRIP) / ROWS
  return { x: left, y: STRIP + row * height, width: right - left, height }
}
