import { expect, it } from 'vitest'
import { registryPath } from '../../../entities/ngo/data/registry-path.ts'
import { openCommitmentsLink, openProposalsLink } from './list-links.ts'

it('names the list with its filter, without a question mark for none', () => {
  expect(registryPath('almaty')).toBe('/almaty/registry')
  expect(registryPath('almaty', { form: 'other', status: 'active' })).toBe('/almaty/registry?form=other&status=active')
})

it('opens what the akim’s office has to act on, and what a department has to answer', () => {
  expect(openProposalsLink('almaty', 'akim_office', false)).toBe('/almaty/proposals?state=published,disputed')
  expect(openProposalsLink('almaty', 'roads', true)).toBe('/almaty/proposals?state=assigned&department=roads&overdue=1')
})

it('opens commitments that are open or overdue', () => {
  expect(openCommitmentsLink('almaty', 'roads', false)).toBe('/almaty/roadmap?department=roads&state=open')
  expect(openCommitmentsLink('almaty', 'akim_office', true)).toBe(
    '/almaty/roadmap?department=akim_office&state=overdue',
  )
})
