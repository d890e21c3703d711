import type { Locator, Page } from '@playwright/test'
import { open } from './support/page.ts'
import { expect, test } from './support/test.ts'
import type { Words } from './support/words.ts'

const numberOf = (text: string | null) => Number((text ?? '').replace(/\D/g, ''))

const blockOf = (page: Page, title: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) }).last()

/** Every number of a block's table that opens a list. */
async function figuresOf(block: Locator, say: Words): Promise<{ href: string; value: number }[]> {
  await block.getByRole('button', { name: say('common_as_table') }).click()
  const links = block.getByRole('table').getByRole('link')
  const found = await links.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent]))
  return found.map(([href = '', text = '']) => ({ href: href ?? '', value: numberOf(text) }))
}

test('commitments by state, and the open and overdue ones of each department, open roadmaps that hold as many', async ({
  visit,
}) => {
  const { page, say } = await visit()
  await open(page, '/almaty/dashboard')
  const states = await figuresOf(blockOf(page, say('dashboard_commitments_states')), say)
  const owners = await figuresOf(blockOf(page, say('dashboard_commitments_open')), say)
  expect(states.length).toBeGreaterThan(3)
  expect(owners.some(({ href }) => href.includes('state=overdue'))).toBe(true)

  const listed = page.getByRole('main').locator('li[id]')
  for (const { href, value } of [...states, ...owners]) {
    await open(page, href)
    await expect(listed, href).toHaveCount(value)
    await expect(page.getByRole('status').filter({ hasText: say('roadmap_shown', { count: value }) })).toBeVisible()
  }
  await open(page, '/almaty/roadmap')
  await expect(listed).toHaveCount(states.reduce((sum, { value }) => sum + value, 0))
  const open_ = owners.filter(({ href }) => href.includes('state=open')).reduce((sum, { value }) => sum + value, 0)
  await open(page, '/almaty/roadmap?state=open')
  await expect(listed).toHaveCount(open_)
})

test("the roadmap's own counts open lists of that length, and a year without commitments is shown as a gap", async ({
  visit,
}) => {
  const { page, say } = await visit()
  await open(page, '/almaty/roadmap')
  await expect(page.getByText(new RegExp(say('roadmap_gap', { year: '\\d{4}' }))).first()).toBeVisible()
  const listed = page.getByRole('main').locator('li[id]')
  const counts = page.getByRole('list', { name: say('roadmap_by_state') }).getByRole('link')
  for (let at = 0; at < (await counts.count()); at++) {
    const value = numberOf(await counts.nth(at).locator('strong').textContent())
    await counts.nth(at).click()
    await expect(counts.nth(at)).toHaveAttribute('aria-current', 'true')
    await expect(listed).toHaveCount(value)
  }
})

test('Pavlodar: 511 and 315 open their lists, beside the official figures with base, source and date', async ({
  visit,
}) => {
  const { page, say } = await visit()
  await open(page, '/pavlodar/dashboard')
  const counted = page.getByRole('heading', { name: say('dashboard_ngos_counted') }).locator('..')
  const official = page.getByRole('heading', { name: say('dashboard_ngos_official') }).locator('..')
  for (const text of ['511', '315', 'из 511 зарегистрированных', '6 апреля (год в статье не указан)']) {
    await expect(official).toContainText(text)
  }
  await expect(official.getByRole('link')).toHaveCount(0)
  await expect(counted).toContainText(say('common_source', { source: say('dashboard_source') }))
  await expect(counted).toContainText(new RegExp(say('common_as_of', { date: '.*20\\d\\d' })))

  for (const [value, label] of [
    ['511', say('dashboard_ngos_registered')],
    ['315', say('dashboard_ngos_active')],
  ]) {
    await open(page, '/pavlodar/dashboard')
    await counted.getByRole('link', { name: `${value} ${label}` }).click()
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: say('registry_shown') })
        .locator('strong'),
    ).toHaveText(value ?? '')
  }
})

/** How many organisations the registry says it lists. */
const shown = (page: Page, say: Words) =>
  page
    .getByRole('status')
    .filter({ hasText: say('registry_shown') })
    .locator('strong')

test('the months of the register open lists of that length, as it stood when each ended, from the first that was kept', async ({
  visit,
}) => {
  const { page, say } = await visit()
  await open(page, '/pavlodar/dashboard')
  const block = blockOf(page, say('dashboard_ngos_months'))
  const figures = await figuresOf(block, say)
  const rows = block.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveCount(24)
  const withList = rows.filter({ has: page.getByRole('link') })
  await expect(withList).toHaveCount(7)
  const first = (await withList.first().locator('> :first-child').textContent()) ?? ''
  await expect(block).toContainText(say('dashboard_ngos_months_note', { month: first }))

  expect(figures).toHaveLength(14)
  for (const { href, value } of figures) {
    await open(page, href)
    await expect.poll(async () => numberOf(await shown(page, say).textContent()), href).toBe(value)
  }
})

test('the register of a month says so, is searched as any other, and leads back to today', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/pavlodar/dashboard')
  const figures = await figuresOf(blockOf(page, say('dashboard_ngos_months')), say)
  const { href, value } = figures.find((figure) => figure.href.includes('status=active')) ?? { href: '', value: 0 }
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/registry')) asked.push(new URL(request.url()).pathname)
  })
  const month = new URL(href, 'http://x').searchParams.get('month') ?? ''
  await open(page, href)
  const ended = new Date(`${month}-01T00:00:00Z`)
  ended.setUTCMonth(ended.getUTCMonth() + 1, 0)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(new RegExp(say('registry_month_title', { date: `${ended.getUTCDate()} .* 20\\d\\d` })))
  await expect(page.getByText(say('registry_month_note'))).toBeVisible()
  await page.getByRole('main').getByRole('searchbox').fill('фонд')
  await expect.poll(async () => numberOf(await shown(page, say).textContent())).toBeLessThan(value)
  // Only the month's own list is fetched, once.
  expect(asked.filter((path) => path.startsWith('/data/'))).toEqual([`/data/pavlodar/registry/${month}`])
  await page.getByRole('button', { name: say('common_filters_clear') }).click()
  await expect(page).toHaveURL(new RegExp(`/pavlodar/registry\\?month=${month}$`))

  await page.getByRole('link', { name: say('registry_month_today') }).click()
  await expect(page).toHaveURL(/\/pavlodar\/registry\??$/)
  await expect(title).toHaveText(say('registry_title'))
  await expect(shown(page, say)).toHaveText('511')
})

test('a month whose register was not kept says so and leads to today', async ({ visit, complaints }) => {
  complaints.expect(/Failed to load resource/)
  const { page, say } = await visit()
  await open(page, '/pavlodar/registry?month=2020-01')
  await expect(page.getByText(say('registry_month_none'), { exact: true })).toBeVisible()
  await page.getByRole('link', { name: say('registry_month_today') }).click()
  await expect(shown(page, say)).toHaveText('511')
})
