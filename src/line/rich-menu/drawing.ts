import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { loadSarabun, SARABUN } from '../../drawing/sarabun.js'
import { icons } from './icons.js'
import { type Lane, lanes, turnTo } from './lanes.js'
import { type Box, cell, SIZE, strip, turn } from './layout.js'
import type { Sheet } from './picture.js'

const tones: Record<NonNullable<Lane['tone']> | 'plain', Tone> = {
  plain: { ground: '#FFFFFF', edge: '#D9DEE5', icon: '#0F6B66', words: '#1B2430' },
  first: { ground: '#0F6B66', edge: '#0F6B66', icon: '#FFFFFF', words: '#FFFFFF' },
  apart: { ground: '#E3E8EE', edge: '#8793A0', icon: '#1B2430', words: '#1B2430' },
}
type Tone = { ground: string; edge: string; icon: string; words: string }

const WASH = '#F5F7F9'
const GAP = 30
const CORNER = 50
const ICON = 226
/** 19 points on a phone of 390: read at arm's length without glasses. */
const LETTERS = 122
/** Thai marks above and below the line need the room. */
const LINE = 157

/** The picture of a menu as PNG. Fonts are loaded once a process; the server itself never draws. */
export function draw({ lang, office }: Sheet): Buffer {
  const canvas = createCanvas(SIZE.width, SIZE.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = WASH
  pen.fillRect(0, 0, SIZE.width, SIZE.height)
  heading(pen, office, turnTo[lang].label)
  lanes.forEach((lane, i) => card(pen, cell(i), lane, lane.lines[lang]))
  return canvas.toBuffer('image/png')
}

function heading(pen: SKRSContext2D, office: string, other: string): void {
  const button = inner(turn, GAP)
  // Nearer to the edge of the menu than to the lanes: it is none of them.
  const face = { ...button, y: GAP, height: strip.height - GAP * 2 }
  box(pen, face, tones.plain)
  const middle = face.y + face.height / 2
  words(pen, office, { x: GAP * 1.5, y: middle + 30, size: 92, align: 'left', colour: '#5B6675' })
  words(pen, other, { x: turn.x + turn.width / 2, y: middle + 34, size: 100, bold: true, colour: '#0F6B66' })
}

function card(pen: SKRSContext2D, at: Box, { icon, tone }: Lane, lines: string[]): void {
  const colours = tones[tone ?? 'plain']
  const face = inner(at, GAP)
  box(pen, face, colours)
  const x = at.x + at.width / 2
  const top = face.y + 46
  drawIcon(pen, icons[icon], { x: x - ICON / 2, y: top, size: ICON, colour: colours.icon })
  // One line stands where the middle of two would be, so that icons keep one height across the row.
  const first = top + ICON + 16 + ((2 - lines.length) * LINE) / 2
  lines.forEach((line, i) => {
    words(pen, line, { x, y: first + (i + 0.78) * LINE, size: LETTERS, bold: true, colour: colours.words })
  })
}

type Letters = { x: number; y: number; size: number; bold?: boolean; align?: 'left'; colour: string }

function words(pen: SKRSContext2D, text: string, { x, y, size, bold, align, colour }: Letters): void {
  pen.font = `${bold ? 700 : 400} ${size}px ${SARABUN}`
  pen.textAlign = align ?? 'center'
  pen.fillStyle = colour
  pen.fillText(text, x, y)
}

type Place = { x: number; y: number; size: number; colour: string }

function drawIcon(pen: SKRSContext2D, path: string, { x, y, size, colour }: Place): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(size / 24, size / 24)
  pen.lineWidth = 1.8
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = colour
  pen.stroke(new Path2D(path))
  pen.restore()
}

const inner = ({ x, y, width, height }: Box, gap: number): Box => ({
  x: x + gap / 2,
  y: y + gap / 2,
  width: width - gap,
  height: height - gap,
})

function box(pen: SKRSContext2D, { x, y, width, height }: Box, { ground, edge }: Tone): void {
  pen.beginPath()
  pen.roundRect(x, y, width, height, CORNER)
  pen.fillStyle = ground
  pen.fill()
  pen.lineWidth = 6
  pen.strokeStyle = edge
  pen.stroke()
}

loadSarabun()
