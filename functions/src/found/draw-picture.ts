import { createRequire } from 'node:module'
import { type PictureCard, pictureSize } from '@kopir/domain/published/rendering'
import type { SKRSContext2D } from '@napi-rs/canvas'
import { wrapWords } from './wrap-words.ts'

// The light colours of src/styles/tokens.css.
const colours = {
  ...{ paper: '#fbfaf7', line: '#d9dfe3', ink: '#101c28', soft: '#4b5763', primary: '#006888' },
  clock: { info: '#006888', due: '#efa831', late: '#a52a26' },
  tones: {
    good: { ground: '#e1f7e7', ink: '#1f6538' },
    outlined: { ground: '#fbfaf7', ink: '#1f6538' },
    due: { ground: '#ffeecf', ink: '#6d4204' },
    late: { ground: '#ffebe9', ink: '#a52a26' },
    mute: { ground: '#e8ebef', ink: '#555c63' },
    info: { ground: '#ddf3fb', ink: '#00506d' },
  },
} as const

const margin = 72
const right = pictureSize.width - margin
/** The title stands between its first base line and what stands at the bottom; a long one is smaller. */
const titleSizes = [
  { size: 64, lines: 3 },
  { size: 52, lines: 4 },
] as const

const parts = ['cyrillic', 'cyrillic-ext', 'latin', 'latin-ext']
const family = parts.map((part) => `"Onest ${part}"`).join(', ')

/** The module is native and weighs 35 MB: it is loaded with the first picture, with the font. */
async function loadCanvas() {
  const canvas = await import('@napi-rs/canvas')
  const { resolve } = createRequire(import.meta.url)
  for (const part of parts) {
    const file = resolve(`@fontsource-variable/onest/files/onest-${part}-wght-normal.woff2`)
    canvas.GlobalFonts.registerFromPath(file, `Onest ${part}`)
  }
  return canvas
}
let loading: ReturnType<typeof loadCanvas> | undefined

/** A card as PNG, 1200 × 630. */
export async function drawPicture(card: PictureCard): Promise<Buffer> {
  loading ??= loadCanvas()
  const { createCanvas } = await loading
  const { width, height } = pictureSize
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = colours.paper
  context.fillRect(0, 0, width, height)
  drawHead(context, card)
  drawTitle(context, card)
  drawState(context, card)
  drawLine(context, card)
  context.fillStyle = colours.primary
  context.fillRect(0, height - 12, width, 12)
  return canvas.encode('png')
}

/** Signs that the font has; a text that is of others altogether is left as it is. */
function known(text: string): string {
  const drawn = text
    .replace(/[^\p{Script=Cyrillic}\p{Script=Latin}\p{Nd}\p{P}\p{Sc}\p{M}\s№°+=<>|~^`×−]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  return drawn || text
}

interface Style {
  weight: number
  size: number
  colour: string
}

function setStyle(context: SKRSContext2D, { weight, size, colour }: Style) {
  context.font = `${weight} ${size}px ${family}`
  context.fillStyle = colour
}

/** One line of text, cut where it would be wider; answers how wide it is. */
function write(context: SKRSContext2D, text: string, x: number, y: number, width: number): number {
  const measure = (shorter: string) => context.measureText(shorter).width
  const [line = ''] = wrapWords(known(text), measure, { width, lines: 1 })
  context.fillText(line, x, y)
  return measure(line)
}

/** The mark with the name, and at the right the place. */
function drawHead(context: SKRSContext2D, { place, note }: PictureCard) {
  context.strokeStyle = colours.primary
  context.lineWidth = 7
  context.beginPath()
  context.arc(margin + 26, 78, 19, Math.PI, 0)
  context.moveTo(margin, 83)
  context.lineTo(margin + 52, 83)
  context.stroke()
  setStyle(context, { weight: 700, size: 40, colour: colours.ink })
  const brand = write(context, 'Көпір', margin + 70, 86, 300)
  const around = [place, note].filter(Boolean).join(' · ')
  setStyle(context, { weight: 500, size: 28, colour: colours.soft })
  context.textAlign = 'right'
  write(context, around, right, 84, right - margin - 70 - brand - 40)
  context.textAlign = 'left'
}

function drawTitle(context: SKRSContext2D, { label, title }: PictureCard) {
  setStyle(context, { weight: 500, size: 30, colour: colours.soft })
  write(context, label, margin, 160, right - margin)
  const measure = (text: string) => context.measureText(text).width
  for (const { size, lines } of titleSizes) {
    setStyle(context, { weight: 700, size, colour: colours.ink })
    const isLast = size === titleSizes[titleSizes.length - 1]?.size
    const wrapped = wrapWords(known(title), measure, { width: right - margin, lines: isLast ? lines : lines + 1 })
    if (!isLast && wrapped.length > lines) continue
    for (const [index, line] of wrapped.entries()) context.fillText(line, margin, 176 + (index + 1) * size * 1.16)
    return
  }
}

const badge = { top: 460, height: 56 }

/** The word of the state with its shape and colour: never colour alone. */
function drawState(context: SKRSContext2D, { state }: PictureCard) {
  if (!state) return
  const { ground, ink } = colours.tones[state.tone]
  const middle = badge.top + badge.height / 2
  setStyle(context, { weight: 600, size: 28, colour: ink })
  const measure = (text: string) => context.measureText(text).width
  const [text = ''] = wrapWords(known(state.text), measure, { width: right - margin - 90, lines: 1 })
  context.fillStyle = ground
  context.strokeStyle = state.tone === 'outlined' ? ink : ground
  context.lineWidth = 2.5
  context.beginPath()
  context.roundRect(margin, badge.top, measure(text) + 90, badge.height, badge.height / 2)
  context.fill()
  context.stroke()
  context.fillStyle = ink
  context.fillText(text, margin + 62, middle + 10)
  drawShape(context, state.tone, margin + 38, middle, ink)
}

/** The shapes of src/shared/ui/badge.tsx around a middle. */
function drawShape(context: SKRSContext2D, tone: keyof typeof colours.tones, x: number, y: number, ink: string) {
  context.strokeStyle = ink
  context.fillStyle = ink
  context.lineWidth = 5
  context.beginPath()
  switch (tone) {
    case 'good':
      context.moveTo(x - 11, y + 1)
      context.lineTo(x - 3, y + 9)
      context.lineTo(x + 11, y - 9)
      return context.stroke()
    case 'outlined':
      context.arc(x, y, 10, 0, 2 * Math.PI)
      context.lineWidth = 4
      return context.stroke()
    case 'due':
      context.moveTo(x, y - 11)
      context.lineTo(x + 12, y + 10)
      context.lineTo(x - 12, y + 10)
      return context.fill()
    case 'late':
      context.moveTo(x, y - 12)
      context.lineTo(x + 12, y)
      context.lineTo(x, y + 12)
      context.lineTo(x - 12, y)
      return context.fill()
    case 'mute':
      context.moveTo(x - 10, y)
      context.lineTo(x + 10, y)
      return context.stroke()
    case 'info':
      context.arc(x, y, 9, 0, 2 * Math.PI)
      return context.fill()
  }
}

/** The date, with the bridge that fills as working days pass. */
function drawLine(context: SKRSContext2D, { line, clock }: PictureCard) {
  const base = 572
  let x = margin
  if (clock) {
    const arc = (until: number) => {
      context.beginPath()
      context.arc(margin + 30, base, 26, Math.PI, Math.PI * (1 + until))
      context.stroke()
    }
    context.lineWidth = 9
    context.strokeStyle = colours.line
    arc(1)
    context.strokeStyle = colours.clock[clock.tone]
    if (clock.passed > 0) arc(clock.passed)
    x += 80
  }
  const colour = clock?.tone === 'late' ? colours.tones.late.ink : colours.soft
  setStyle(context, { weight: 500, size: 32, colour })
  write(context, line, x, base, right - x)
}
