import type { Staff } from '@kopir/domain/person/staff'
import { afterEach, expect, it, vi } from 'vitest'
import { keepRoles, keptRoles } from './kept-roles.ts'

const secretary: Staff = {
  uid: 'aru',
  displayName: 'Aru',
  administrator: false,
  roles: { almaty: ['secretary'] },
  departments: {},
}

function onDevice(): Map<string, string> {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
  return stored
}

afterEach(() => vi.unstubAllGlobals())

it('are those of who is signed in, and of nobody else', () => {
  onDevice()
  keepRoles(secretary)
  expect(keptRoles('aru')).toEqual(secretary)
  expect(keptRoles('dana')).toBeNull()
})

it('go with the last role', () => {
  const stored = onDevice()
  keepRoles(secretary)
  keepRoles(null)
  expect(keptRoles('aru')).toBeNull()
  expect(stored.size).toBe(0)
})

it('are none where something else lies there', () => {
  onDevice().set('kopir.roles', '{"uid":"aru","roles":["secretary"]}')
  expect(keptRoles('aru')).toBeNull()
})
