import { open } from './support/page.ts'
import { expect, test } from './support/test.ts'

// That every page and every sheet of paper says so is in pages.e2e.ts.

for (const { path, as } of [
  { path: '/almaty' },
  { path: '/almaty/registry' },
  { path: '/almaty/dashboard' },
  { path: '/almaty/desk?tab=overdue', as: 'akimat' },
] as const) {
  test(`${path}: every figure with a source says that the data are invented`, async ({ visit }) => {
    const { page, say } = await visit(as ? { as } : {})
    await open(page, path)
    const [start = ''] = say('common_source', { source: '@' }).split('@')
    const lines = page
      .getByRole('main')
      .locator('p')
      .filter({ hasText: new RegExp(`^${start}.+`) })
      // What official sources say is cited, and true.
      .filter({ hasNot: page.locator('[lang]') })
    await expect(lines.first()).toBeVisible()
    for (const line of await lines.all()) await expect(line).toContainText(say('common_demo'))
  })
}

for (const path of ['/almaty/dashboard', '/pavlodar/roadmap', '/pavlodar/registry']) {
  test(`${path}: so does every file`, async ({ visit }) => {
    const { page, say } = await visit()
    await open(page, path)
    const buttons = page.getByRole('button', { name: new RegExp(`^${say('common_download_csv')}`) })
    await expect(buttons.first()).toBeVisible()
    // A browser lets a page hand over ten files.
    for (const button of (await buttons.all()).slice(0, 10)) {
      const started = page.waitForEvent('download')
      await button.click()
      let text = ''
      for await (const chunk of await (await started).createReadStream()) text += chunk
      expect(text.trimEnd().split('\r\n').at(-1), await button.getAttribute('aria-label').then(String)).toContain(
        say('common_demo_note'),
      )
    }
  })
}
