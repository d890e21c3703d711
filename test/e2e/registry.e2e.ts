import type { Page } from '@playwright/test'
import { open, tabTo } from './support/page.ts'
import { expect, test } from './support/test.ts'
import type { Words } from './support/words.ts'
import { languages } from './support/words.ts'

/** How many organisations the page says it lists. */
const shown = (page: Page, say: Words) =>
  page
    .getByRole('status')
    .filter({ hasText: say('registry_shown') })
    .locator('strong')

const search = (page: Page) => page.getByRole('main').getByRole('searchbox')

test('the figures of a city open lists that sum to them', async ({ visit }) => {
  const { page, say } = await visit()
  const figures = [
    { city: 'pavlodar', registered: '511', active: '315' },
    { city: 'almaty', registered: '4\u00a0126', active: '1\u00a0034' },
  ]
  for (const { city, registered, active } of figures) {
    for (const [figure, label] of [
      [registered, say('home_registered')],
      [active, say('home_active')],
    ] as const) {
      await open(page, `/${city}`)
      await page.getByRole('link', { name: `${figure} ${label}`, exact: true }).click()
      await expect(shown(page, say)).toHaveText(figure)
      await expect(page.locator('li[aria-setsize]').first()).toHaveAttribute('aria-setsize', figure.replace(/\D/g, ''))
    }
  }
})

test('official figures stand beside the counted ones with their qualifier, source and date', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty')
  const official = page.getByRole('heading', { name: say('home_official_title') }).locator('..')
  await expect(official).toContainText(/свыше 4\s000/)
  await expect(official).toContainText('2019')
  await expect(page.getByText(say('home_counted'))).toBeVisible()
})

test('45 youth and 170 religious organisations are found by filters that stand in the address', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/registry')
  await page.getByRole('checkbox', { name: say('registry_youth') }).click()
  await expect(shown(page, say)).toHaveText('45')
  await expect(page).toHaveURL(/youth=1/)
  await page.getByRole('combobox', { name: say('registry_column_status') }).selectOption('active')
  await expect(shown(page, say)).toHaveText('45')
  await page.goBack()
  await expect(page).toHaveURL(/\?youth=1$/)

  await open(page, '/almaty/registry?form=religious_association')
  await expect(shown(page, say)).toHaveText('170')
  await page.getByRole('button', { name: say('common_filters_clear') }).click()
  await expect(shown(page, say)).toHaveText('4\u00a0126')
  await expect(page).toHaveURL(/\/almaty\/registry$/)
})

test('filters narrow one another, and a shared address shows the same list', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/registry')
  await page.getByRole('combobox', { name: say('registry_column_status') }).selectOption('active')
  await page.getByRole('combobox', { name: say('registry_column_form') }).selectOption('public_foundation')
  await page.getByRole('combobox', { name: say('registry_column_direction') }).selectOption('environment')
  const district = page.getByRole('combobox', { name: say('registry_column_district') })
  await district.selectOption('almaty-bostandyk')
  const chosen = district.locator('option[value="almaty-bostandyk"]')
  await expect(page).toHaveURL(/district=almaty-bostandyk/)
  await expect(shown(page, say)).toHaveText(/^\d{1,2}$/)
  const count = (await shown(page, say).textContent()) ?? ''
  await expect(chosen).toHaveText(new RegExp(`\\(${count}\\)$`))

  const other = await visit()
  await open(other.page, page.url())
  await expect(shown(other.page, say)).toHaveText(count)
  await expect(other.page.getByRole('combobox', { name: say('registry_column_form') })).toHaveValue('public_foundation')
})

test('the search finds a name however its letters are typed', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/almaty/registry')
  const named = page.getByRole('link', { name: 'Общественный фонд «Жасыл қадам»', exact: true })
  for (const query of [
    'Жасыл қадам',
    'жасыл кадам',
    'ЖАСЫЛ ҚАДАМ',
    'kadam жасыл',
    'общественный фонд қадам',
    'оф кадам',
  ]) {
    await search(page).fill(query)
    await expect(named, query).toBeVisible()
  }
  await search(page).fill('когамдык коры кадам')
  await expect(named, 'Russian letters for Kazakh ones').toBeVisible()
  await expect(page).toHaveURL(/q=/)
  await page.reload()
  await expect(named).toBeVisible()

  await search(page).fill('ничего такого нет')
  await expect(page.getByText(say('registry_nothing_found'), { exact: true })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('button', { name: say('common_filters_clear') })
    .last()
    .click()
  await expect(shown(page, say)).toHaveText('4\u00a0126')
})

const names = {
  kk: '«Жасыл қадам» қоғамдық қоры',
  ru: 'Общественный фонд «Жасыл қадам»',
  en: 'Jasyl Qadam Public Foundation',
}

for (const language of languages) {
  test(`by keyboard alone, in ${language}: search, open an organisation and read why it is called active`, async ({
    visit,
  }) => {
    const { page, say } = await visit({ language })
    await open(page, '/almaty')
    await page.keyboard.press('/')
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('jasyl qadam')
    const link = page.getByRole('link', { name: names[language], exact: true })
    await tabTo(link)
    await page.keyboard.press('Enter')
    const title = page.getByRole('heading', { level: 1 })
    await expect(title).toBeFocused()
    await expect(title).toHaveAttribute('lang', language)

    const facts = page.locator('section', { has: page.getByRole('heading', { name: say('registry_why_active') }) })
    for (const fact of ['registry_fact_registered', 'registry_fact_active', 'registry_fact_reported']) {
      await expect(facts.locator('dt').getByText(say(fact), { exact: true })).toBeVisible()
    }
    await expect(facts).toContainText(say('common_source', { source: '' }).trim())
    await page.goBack()
    await expect(search(page)).toHaveValue('jasyl qadam')
  })
}

test('the list is downloaded as it is filtered', async ({ visit }) => {
  const { page, say } = await visit()
  await open(page, '/pavlodar/registry?status=active')
  const started = page.waitForEvent('download')
  await page.getByRole('button', { name: say('common_download_csv') }).click()
  const stream = await (await started).createReadStream()
  let text = ''
  for await (const chunk of stream) text += chunk
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [table = '', origin = ''] = text.split('\r\n\r\n')
  expect(table.split('\r\n')).toHaveLength(1 + 315)
  expect(origin).toContain('Павлодар')
  expect(origin).toContain(say('common_demo'))
})

test('a registry that cannot be fetched says so and comes with another try', async ({ visit, complaints }) => {
  complaints.expect(/Failed to load resource/)
  const { page, say } = await visit()
  await page.route('**/data/almaty/registry', (route) => route.abort())
  await open(page, '/almaty/registry')
  // What came with the page stays.
  await page.getByRole('main').getByRole('searchbox').press('Shift')
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText(say('errors_unavailable'))
  await expect(shown(page, say)).toHaveText('4\u00a0126')
  await page.unroute('**/data/almaty/registry')
  await alert.getByRole('button', { name: say('common_retry') }).click()
  await expect(alert).toHaveCount(0)
})
