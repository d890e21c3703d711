/** What one measurement came to. */
export interface Figure {
  what: string
  value: number
  unit: string
  /** What it is held against: a budget that it may not exceed, or what others need for the same. */
  against?: { name: string; value: number }[]
  /** How it was measured or how far it strays. */
  note?: string
}

/** The value below which a share of the values lies (nearest rank); 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('Nothing was measured')
  return value
}

/** Prints a measurement, and below it each thing that it is held against, with the ratio. */
export function print({ what, value, unit, against = [], note }: Figure): void {
  const amount = (number: number) => `${format(number)} ${unit}`
  console.log(`  ${what.padEnd(52)} ${amount(value).padStart(16)}${note ? `   ${note}` : ''}`)
  for (const { name, value: other } of against) {
    const ratio = other === 0 ? (value === 0 ? 'kept' : 'EXCEEDED') : `× ${(value / other).toFixed(2)}`
    console.log(`    ${name.padEnd(50)} ${amount(other).padStart(16)}   ${ratio}`)
  }
}

function format(value: number): string {
  if (Number.isInteger(value) && value < 10_000) return String(value)
  if (value >= 100) return Math.round(value).toLocaleString('en').replaceAll(',', ' ')
  return value.toFixed(value < 10 ? 2 : 1)
}
