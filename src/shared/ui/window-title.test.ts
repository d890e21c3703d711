import { expect, it } from 'vitest'
import { windowTitle } from './window-title.ts'

it('names page, place and product, the place once', () => {
  expect(windowTitle('Реестр НПО', 'Алматы', 'Көпір')).toBe('Реестр НПО · Алматы · Көпір')
  expect(windowTitle('Алматы: НПО и акимат', 'Алматы', 'Көпір')).toBe('Алматы: НПО и акимат · Көпір')
  expect(windowTitle('О проекте', '', 'Көпір')).toBe('О проекте · Көпір')
})
