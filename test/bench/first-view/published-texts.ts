import type { Page } from '@playwright/test'
import { untilSettled } from '../../support/visitor.ts'
import type { Post } from '../ghost/start-ghost.ts'

/** What a page of an item says, block by block. */
export async function textsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  await untilSettled(page)
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('main :is(h2, h3, p, li, dt, dd)')]
    const innermost = blocks.filter((block) => !block.querySelector('h2, h3, p, li, dt, dd'))
    return innermost.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  })
}

/** The rows of our list of proposals, each with the texts of one item, for a peer that shows as much. */
export async function postsLike(page: Page, list: string, item: string): Promise<Post[]> {
  const paragraphs = await textsOf(page, item)
  await page.goto(list)
  await untilSettled(page)
  const rows = await page.locator('main ol > li, main ul > li').evaluateAll((found) =>
    found.flatMap((row) => {
      const title = row.querySelector('a')?.textContent ?? ''
      const summary = row.textContent.replace(title, '').replace(/\s+/g, ' ').trim()
      return title && summary ? [{ title, summary }] : []
    }),
  )
  return rows.map((row) => ({ ...row, paragraphs }))
}
