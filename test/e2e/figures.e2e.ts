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
  await expect(page.getByText(new RegExp(say('roadmap_gap', { year: '\\d{4}' })))).toBeVisible()
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
