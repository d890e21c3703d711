/** A label, which begins with a capital letter, inside a sentence: an abbreviation keeps its capitals (`БИН`). */
export function inSentence(label: string): string {
  return /^.\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** Labels as one list: `Молодёжь, студенты`. */
export const listOfLabels = (labels: readonly string[]): string =>
  labels.map((label, index) => (index === 0 ? label : inSentence(label))).join(', ')
