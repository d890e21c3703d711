import type { Page } from '@playwright/test'
import { createDocuments } from '../../../local/seed/documents.ts'

/** Fields of the demo data that hold what people or organisations wrote or are called. */
const written = new Set([
  ...['title', 'body', 'text', 'reason', 'summary', 'about', 'place', 'label', 'name', 'ngoName', 'displayName'],
  ...['authorName', 'actorName', 'kk', 'ru', 'en'],
])

function* wordsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (written.has(key)) yield value.trim()
  } else if (value && typeof value === 'object' && !(value instanceof Date)) {
    for (const [name, inner] of Object.entries(value)) yield* wordsIn(inner, Array.isArray(value) ? key : name)
  }
}

/** Whatever people wrote into the demo data; names of places and of departments are ours, and so are numbers. */
const said = [
  ...new Set(
    createDocuments(new Date())
      .filter(({ path }) => !/^(territories|departments)\//.test(path))
      .flatMap(({ data }) => [...wordsIn(data)])
      .filter((text) => text.length > 3 && !/^[A-Z]{3}-\d{4}-\d+$/.test(text)),
  ),
]

/** Puts one word of 130 letters into the place of whatever people wrote on the page; answers how many places there were. */
export const writeLongWords = (page: Page): Promise<number> =>
  page.evaluate((known) => {
    const words = new Set(known)
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    let places = 0
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node as Text).data
      const isTheirs =
        node.parentElement?.closest('main [lang], bdi') || text.split(' · ').some((part) => words.has(part.trim()))
      if (!text.trim() || !isTheirs) continue
      ;(node as Text).data = 'Щ'.repeat(130)
      places++
    }
    return places
  }, said)
