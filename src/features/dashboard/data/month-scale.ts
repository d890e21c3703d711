/** The top of a zero-based axis: the smallest of 1, 2, 5 × 10ⁿ (or half steps of them) that holds the largest value. */
export function axisTop(largest: number): number {
  if (largest <= 4) return Math.max(1, largest)
  const power = 10 ** Math.floor(Math.log10(largest))
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= largest) ?? 10
  return step * power
}

/** Which of `count` months get a label so that labels stand at least `spacing` apart; the last one always does. */
export function labelledMonths(count: number, width: number, spacing: number): number[] {
  const every = Math.max(1, Math.ceil((spacing * count) / Math.max(1, width)))
  const labelled: number[] = []
  for (let index = count - 1; index >= 0; index -= every) labelled.unshift(index)
  return labelled
}
