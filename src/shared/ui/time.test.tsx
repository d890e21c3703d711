// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { m } from '../i18n/messages.ts'
import { Time } from './time.tsx'

it('tells a day to readers and to machines', () => {
  const html = renderToStaticMarkup(<Time at={new Date('2026-03-05T07:00:00Z')} />)
  expect(html).toContain('dateTime="2026-03-05T07:00:00.000Z"')
  expect(html).toMatch(/5 .*2026/)
})

it('does not tell 1970 where a stored time cannot be read', () => {
  expect(renderToStaticMarkup(<Time at={new Date(0)} />)).toBe(`<span>${m.common_unknown()}</span>`)
})
