import type { Locator, Page } from '@playwright/test'
import { open, settled } from './support/page.ts'
import { expect, test } from './support/test.ts'
import type { Words } from './support/words.ts'

const numberOf = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

/** The table twin of a block, with what it links to. */
async function tableOf(page: Page, say: Words, title: string): Promise<Locator> {
  const block = page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) }).last()
  const asTable = block.getByRole('button', { name: say('common_as_table') })
  if ((await asTable.getAttribute('aria-pressed')) === 'false') await asTable.click()
  const table = block.getByRole('table')
  await expect(table).toBeVisible()
  return table
}

/** How many the list says it holds. */
async function listed(page: Page, say: Words): Promise<number> {
  await settled(page)
  const main = page.getByRole('main')
  const [before, after] = say('proposals_found', { count: '@' }).split('@')
  if (page.url().includes('/proposals')) {
    const found = main.getByRole('status').filter({ hasText: new RegExp(`^${before}[\\d\\s]+${after}$`) })
    return numberOf(await found.textContent())
  }
  return numberOf(
    await main
      .getByRole('status')
      .filter({ hasText: say('registry_shown') })
      .locator('strong')
      .textContent(),
  )
}

test('every number opens the list that sums to it', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/dashboard')
  const titles = [
    'dashboard_waiting_title',
    'dashboard_ngos_status',
    'dashboard_ngos_form',
    'dashboard_ngos_direction',
    'dashboard_ngos_district',
    'dashboard_proposals_state',
    'dashboard_proposals_department',
    'dashboard_proposals_theme',
    'dashboard_answers_decisions',
  ]
  const figures: { block: string; href: string; value: number }[] = []
  for (const block of titles) {
    const links = (await tableOf(page, say, say(block))).getByRole('link')
    const all = await links.evaluateAll((found) =>
      found.map((link) => ({ href: link.getAttribute('href') ?? '', value: link.textContent?.replace(/\D/g, '') })),
    )
    expect(all.length, block).toBeGreaterThan(0)
    // The first and the last of a block stand for it.
    for (const { href, value } of [all[0], all.at(-1)].filter((link) => link !== undefined)) {
      figures.push({ block, href, value: Number(value) })
    }
  }
  for (const { block, href, value } of figures) {
    await page.goto(href)
    await expect.poll(() => listed(page, say), `${block}: ${href}`).toBe(value)
  }
})

test('the parts of a whole sum to it, and official figures stand beside', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/dashboard')
  const sum = async (title: string, column: number) => {
    const cells = (await tableOf(page, say, say(title))).locator(`tbody tr > :nth-child(${column})`)
    return (await cells.allTextContents()).reduce((total, text) => total + numberOf(text), 0)
  }
  expect(await sum('dashboard_ngos_district', 2)).toBe(4126)
  expect(await sum('dashboard_ngos_district', 3)).toBe(1034)
  expect(await sum('dashboard_ngos_form', 2)).toBe(4126)
  const total = page.getByRole('link', { name: new RegExp(say('dashboard_proposals_total', { count: '\\d+' })) })
  expect(await sum('dashboard_proposals_state', 2)).toBe(numberOf(await total.textContent()))
  await expect(page.getByRole('link', { name: `45 ${say('dashboard_ngos_youth')}` })).toBeVisible()
  await expect(page.getByRole('link', { name: `170 ${say('dashboard_ngos_religious')}` })).toBeVisible()
  await expect(page.getByText(/свыше 4\s000/)).toBeVisible()
})

test('each block names its source and date; staff see first what waits for them', async ({ visit }) => {
  const { page, say } = await visit({ as: 'official' })
  await open(page, '/almaty/dashboard')
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(headings.first()).toHaveText(say('dashboard_today_title'))
  const blocks = page.locator('section').filter({ has: page.getByRole('button', { name: say('common_as_table') }) })
  const source = say('common_source', { source: say('dashboard_source') })
  for (const block of await blocks.all()) await expect(block.getByText(source).first()).toBeVisible()
  await page.getByRole('link', { name: new RegExp(say('dashboard_today_answer')) }).click()
  await expect(page).toHaveURL(/\/almaty\/desk/)
})
