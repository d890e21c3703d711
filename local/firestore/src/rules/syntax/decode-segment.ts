/** A path segment as written in rules, with `%2F` and `+` decoded; null where an escape is broken. */
export function decodeSegment(text: string): string | null {
  if (!/[%+]/.test(text)) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
