const anyQuotes = /["“”„‟«»‹›]|''|``/g
const single = /(^|[\s(])['‘‚`]([^'’`]*\p{L}[^'’`]*)['’`](?=$|[\s),.;])/gu

/** What stands before an opening quote, and what may follow a closing one. */
const opensAfter = /^$|[\s([{«/-]$/

/** What has nothing to be mended: «» only, none within another. */
const mended = /^(?:[^"“”„‟‹›'‘‚`«»]|«[^"“”„‟‹›'‘‚`«» ][^"“”„‟‹›'‘‚`«»]*(?<! )»)*$/

/**
 * A name with its quotes as «», whatever they were: opening after a blank, closing after a word. Quotes that a file doubled
 * are one, one that is never closed is closed at the end, one that closes nothing is left out.
 */
export function mendQuotes(name: string): string {
  if (mended.test(name)) return name
  const once = mendOnce(name)
  // What stood between two apostrophes may be gone, so that they are a quote now.
  return once === name ? name : mendQuotes(once)
}

function mendOnce(name: string): string {
  const text = name.replace(single, '$1"$2"')
  let quoted = ''
  let depth = 0
  let from = 0
  for (const { 0: sign, index } of text.matchAll(anyQuotes)) {
    quoted += text.slice(from, index)
    from = index + sign.length
    const isOpening =
      sign === '«' ||
      sign === '„' ||
      (sign !== '»' && opensAfter.test(quoted) && /^["“”„‟«»‹›]*\S/.test(text.slice(from)))
    if (isOpening) {
      quoted += '«'
      depth++
    } else if (depth > 0) {
      quoted = `${quoted.trimEnd()}»`
      depth--
    }
  }
  quoted += text.slice(from) + '»'.repeat(depth)
  return withoutNeedless(quoted).replace(/ {2,}/g, ' ').trim()
}

/** Without quotes round nothing, and with one pair where two open and close at the same places. */
function withoutNeedless(text: string): string {
  const less = text
    .replace(/« +/g, '«')
    .replace(/«»/g, '')
    .replace(/««([^«»]*)»»/g, '«$1»')
  return less === text ? text : withoutNeedless(less)
}
