import type { Reader } from '@kopir/domain/act/actor'
import type { StaffRole } from '@kopir/domain/person/staff'
import { assignedProposal, submittedProposal } from '@kopir/domain/proposal/fixtures'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { m } from '../../../shared/i18n/messages.ts'
import { PossibleForm } from './possible-form.tsx'

const reader = (role: StaffRole, ngoIds: string[] = []): Reader => ({
  uid: role,
  ngoIds,
  staff: {
    uid: role,
    displayName: 'Имя',
    administrator: false,
    roles: { almaty: [role] },
    departments: role === 'official' ? { almaty: ['almaty-ecology'] } : {},
  },
})
const shown = (
  props: Pick<Parameters<typeof PossibleForm>[0], 'proposal' | 'reader' | 'acts'>,
  earlierActs: readonly string[] = [],
) =>
  renderToStaticMarkup(
    <PossibleForm {...props} earlierActs={earlierActs} own="own text">
      <form />
    </PossibleForm>,
  )

it.each([
  ['the queue', 'enter', 'moderator', submittedProposal({ ngoId: 'ngo' }), ['publish', 'return', 'reject']],
  ['a dispute', 'answer', 'akim_office', assignedProposal({ state: 'disputed' }), ['uphold', 'dismiss']],
] as const)('says in %s that whoever did "%s" leaves it to others', (_, before, role, proposal, acts) => {
  const html = shown({ proposal, reader: reader(role), acts }, [before])
  expect(html).toContain(m.errors_own_step())
  expect(html).not.toContain('<form')
  expect(shown({ proposal, reader: reader(role), acts }, ['submit', 'assign'])).toBe('<form></form>')
})

describe.each([
  ['the queue', 'moderator', submittedProposal({ ngoId: 'ngo' }), ['publish', 'return', 'reject']],
  ['the desk of a department', 'official', assignedProposal({ ngoId: 'ngo' }), ['answer']],
  ['the desk of the office', 'akim_office', assignedProposal({ ngoId: 'ngo', state: 'published' }), ['assign']],
  ['a dispute', 'akim_office', assignedProposal({ ngoId: 'ngo', state: 'disputed' }), ['uphold', 'dismiss']],
] as const)('the form of %s', (_, role, proposal, acts) => {
  it('stands where the acts are possible', () => {
    expect(shown({ proposal, reader: reader(role), acts })).toBe('<form></form>')
  })

  it('gives way to the reason on a text of the reader’s own NGO', () => {
    const html = shown({ proposal, reader: reader(role, ['ngo']), acts })
    expect(html).toContain('own text')
    expect(html).not.toContain('<form')
  })

  it('waits until it is known who reads, and is not for others', () => {
    expect(shown({ proposal, reader: null, acts })).toBe('')
    expect(shown({ proposal, reader: reader('secretary'), acts })).toBe('')
  })
})
