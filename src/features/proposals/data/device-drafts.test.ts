// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import {
  carryDraft,
  continuedProposal,
  type DeviceDraft,
  draftFrom,
  emptyDraft,
  isSameDraft,
  keepOnDevice,
  listDeviceDrafts,
  mergeDrafts,
  withText,
} from './device-drafts.ts'

beforeEach(() => localStorage.clear())

const draft = (change: Partial<DeviceDraft> = {}): DeviceDraft => ({
  ...emptyDraft({ id: 'one', territoryId: 'almaty', lang: 'kk', level: 'city' }),
  title: 'Аулаға орындық',
  updatedAt: new Date('2026-11-21T10:00:00Z'),
  ...change,
})

describe('drafts of the device', () => {
  it('come back as they were kept, however long, until they are removed', () => {
    const long = draft({ body: 'ұ'.repeat(30_000), rev: 3, isSaved: true })
    expect(keepOnDevice(long, 'me')).toBe(true)
    expect(listDeviceDrafts('me')).toEqual([long])
    carryDraft('one', 'me').leave()
    expect(listDeviceDrafts('me')).toEqual([])
  })

  it('are listed for their author only, the newest first', () => {
    keepOnDevice(draft({ id: 'older' }), 'me')
    keepOnDevice(draft({ id: 'newer', updatedAt: new Date('2026-11-21T11:00:00Z') }), 'me')
    keepOnDevice(draft({ id: 'others' }), 'other')
    keepOnDevice(draft({ id: 'nobodys' }), null)
    expect(listDeviceDrafts('me').map(({ id }) => id)).toEqual(['newer', 'older'])
    expect(listDeviceDrafts(null).map(({ id }) => id)).toEqual(['nobodys'])
  })

  it('that are broken are as good as none', () => {
    localStorage.setItem('kopir.kept/me/draft.one', '[{"seen":{"a":1},"value":{"title":5}}]')
    expect(listDeviceDrafts('me')).toEqual([])
  })

  it('are the same whenever and wherever they were written', () => {
    const { isSaved: _, ...stored } = draft({ rev: 5, updatedAt: new Date(0) })
    expect(isSameDraft(stored, draft())).toBe(true)
    expect(isSameDraft(stored, draft({ audience: ['youth'] }))).toBe(false)
  })
})

describe('a text from elsewhere', () => {
  it.each([
    ['', 'Осветить дорожку', { title: 'Осветить дорожку', body: '' }],
    ['', 'Осветить дорожку\nи поставить лавочки', { title: '', body: 'Осветить дорожку\nи поставить лавочки' }],
    ['', 'очень длинный текст', { title: '', body: 'очень длинный текст' }],
    ['Осветить дорожку', 'Темно.', { title: 'Осветить дорожку', body: 'Темно.' }],
    ['Осветить дорожку', '', { title: 'Осветить дорожку', body: '' }],
    ['очень длинный заголовок', 'Темно.', { title: '', body: 'очень длинный заголовок\n\nТемно.' }],
  ])('%j, %j goes where it fits', (title, text, expected) => {
    expect(withText({ title: '', body: '' }, { title, text }, 16)).toEqual(expected)
  })
})

describe('draftFrom', () => {
  const proposal = { ...draft(), id: 'p1', theme: 'ecology' as const }

  it('continues a returned proposal under an id that names it', () => {
    const again = draftFrom(proposal, 'resubmit')
    expect(continuedProposal(again.id)).toBe('p1')
    expect(again).toMatchObject({ proposalId: 'p1', title: proposal.title, rev: 0, isSaved: false })
  })

  it('makes a copy that stands for itself', () => {
    const copy = draftFrom(proposal, 'copy')
    expect(continuedProposal(copy.id)).toBeNull()
    expect(copy.id).not.toBe('p1')
    expect(copy.proposalId).toBeNull()
  })
})

describe('drafts of the device and of the account', () => {
  const onDevice = (change: Partial<DeviceDraft>) => draft({ title: 'на устройстве', rev: 2, ...change })
  const inAccount = draft({ title: 'в учётной записи', rev: 3, updatedAt: new Date(0) })

  it.each<[string, Partial<DeviceDraft>, string]>([
    ['gone on from by another device', { isSaved: true }, inAccount.title],
    ['still to be saved', { isSaved: false }, 'на устройстве'],
    ['the same', { isSaved: true, rev: 3 }, 'на устройстве'],
  ])('are one where they have one id, by revision and not by clock: %s', (_, change, title) => {
    expect(mergeDrafts([onDevice(change)], [inAccount]).map((merged) => merged.title)).toEqual([title])
  })

  it('stand side by side where they have two, the newest first', () => {
    const other = draft({ id: 'two', updatedAt: new Date('2026-11-22T12:00:00Z') })
    expect(mergeDrafts([onDevice({})], [other]).map(({ id }) => id)).toEqual(['two', 'one'])
  })
})
