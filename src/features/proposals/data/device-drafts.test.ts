import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  continuedProposal,
  type DeviceDraft,
  draftFrom,
  emptyDraft,
  keepOnDevice,
  listDeviceDrafts,
  mergeDrafts,
  newDraftId,
  readDeviceDraft,
  withText,
} from './device-drafts.ts'

const values = new Map<string, string>()
beforeEach(() => {
  values.clear()
  const storage = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  }
  // `Object.keys(localStorage)` gives the stored keys.
  vi.stubGlobal(
    'localStorage',
    new Proxy(storage, {
      ownKeys: () => [...values.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  )
})

const draft = (change: Partial<DeviceDraft> = {}): DeviceDraft => ({
  ...emptyDraft({ id: 'one', territoryId: 'almaty', lang: 'kk', level: 'city' }),
  title: 'Аулаға орындық',
  updatedAt: new Date('2026-11-21T10:00:00Z'),
  ...change,
})

describe('drafts of the device', () => {
  it('come back as they were kept', () => {
    keepOnDevice(draft({ uid: 'me', body: 'Мәтін' }))
    expect(readDeviceDraft('one', 'me')).toEqual(draft({ uid: 'me', body: 'Мәтін' }))
  })

  it('open to their author, and by their link while nobody is signed in', () => {
    keepOnDevice(draft({ uid: 'me' }))
    expect(readDeviceDraft('one', 'other')).toBeNull()
    expect(readDeviceDraft('one', null)?.title).toBe('Аулаға орындық')
  })

  it('are listed for their author only, with those that are nobody’s yet, the newest first', () => {
    keepOnDevice(draft({ id: 'nobodys' }))
    keepOnDevice(draft({ id: 'mine', uid: 'me', updatedAt: new Date('2026-11-21T11:00:00Z') }))
    keepOnDevice(draft({ id: 'others', uid: 'other' }))
    expect(listDeviceDrafts('me').map(({ id }) => id)).toEqual(['mine', 'nobodys'])
    expect(listDeviceDrafts(null).map(({ id }) => id)).toEqual(['nobodys'])
  })

  it('that are broken are as good as none', () => {
    values.set('kopir.draft.one', '{"title":5}')
    expect(readDeviceDraft('one', null)).toBeNull()
    expect(listDeviceDrafts(null)).toEqual([])
  })
})

describe('a text from elsewhere', () => {
  it.each([
    ['Осветить дорожку', { title: 'Осветить дорожку', body: '' }],
    ['Осветить дорожку\nи поставить лавочки', { title: '', body: 'Осветить дорожку\nи поставить лавочки' }],
    ['очень длинный текст', { title: '', body: 'очень длинный текст' }],
  ])('%j goes where it fits', (text, expected) => {
    expect(withText({ title: '', body: '' }, text, 16)).toEqual(expected)
  })
})

describe('draftFrom', () => {
  const proposal = { ...draft(), id: 'p1', theme: 'ecology' as const }

  it('continues a returned proposal under an id that names it, older than anything written on it', () => {
    const again = draftFrom(proposal, 'me', 'resubmit')
    expect(continuedProposal(again.id)).toBe('p1')
    expect(again).toMatchObject({ proposalId: 'p1', uid: 'me', title: proposal.title, updatedAt: new Date(0) })
  })

  it('makes a copy that stands for itself', () => {
    const copy = draftFrom(proposal, 'me', 'copy')
    expect(continuedProposal(copy.id)).toBeNull()
    expect(copy.id).not.toBe('p1')
    expect(copy.proposalId).toBeNull()
  })
})

it('gives ids like those of the database', () => {
  expect(newDraftId()).toMatch(/^[0-9a-f]{20}$/)
  expect(newDraftId()).not.toBe(newDraftId())
})

it('takes the newer of two drafts with one id', () => {
  const older = draft({ title: 'старое' })
  const newer = draft({ title: 'новое', updatedAt: new Date('2026-11-21T12:00:00Z') })
  const only = draft({ id: 'two', updatedAt: new Date('2026-11-20T12:00:00Z') })
  expect(mergeDrafts([older], [newer, only]).map(({ title }) => title)).toEqual(['новое', only.title])
  expect(mergeDrafts([newer, only], [older]).map(({ title }) => title)).toEqual(['новое', only.title])
})
