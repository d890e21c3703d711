import { describe, expect, it } from 'vitest'
import { authorMarkOf } from './author-mark.ts'
import type { Staff } from './staff.ts'

const staff = (change: Partial<Staff>): Staff => ({
  uid: 'u',
  displayName: 'Имя',
  administrator: false,
  roles: {},
  departments: {},
  ...change,
})
const role = (name: string) => ({ role: name, departmentId: null })

describe('the mark beside a name', () => {
  it('is none for who holds no part here', () => {
    expect(authorMarkOf(null, 'almaty', false)).toBeNull()
    expect(authorMarkOf(staff({ roles: { pavlodar: ['moderator'] } }), 'almaty', false)).toBeNull()
    expect(authorMarkOf(staff({}), 'constructor', false)).toBeNull()
  })

  it('is that of the host first, whoever they are', () => {
    expect(authorMarkOf(null, 'almaty', true)).toEqual(role('host'))
    expect(authorMarkOf(staff({ roles: { almaty: ['moderator'] } }), 'almaty', true)).toEqual(role('host'))
  })

  it.each(['moderator', 'secretary', 'akim_office'] as const)('is that of the %s', (held) => {
    expect(authorMarkOf(staff({ roles: { almaty: [held] } }), 'almaty', false)).toEqual(role(held))
  })

  it('is that of the administrator everywhere', () => {
    expect(authorMarkOf(staff({ administrator: true }), 'almaty', false)).toEqual(role('administrator'))
  })

  it('names the official’s own department, not one lent to them', () => {
    const official = staff({
      roles: { almaty: ['official', 'secretary'] },
      departments: { almaty: ['culture', 'ecology'] },
      substitutions: { culture: { forUid: 'other', until: '2030-01-01' } },
    })
    expect(authorMarkOf(official, 'almaty', false)).toEqual({ role: 'official', departmentId: 'ecology' })
  })
})
