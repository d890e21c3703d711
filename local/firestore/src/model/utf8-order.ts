const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff

/** Compares two strings by their UTF-8 bytes without encoding them: only surrogate pairs stand elsewhere in UTF-16. */
export function compareUtf8(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x === y) continue
    return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1
  }
  return a.length - b.length
}
