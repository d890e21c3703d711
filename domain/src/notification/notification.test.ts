import * as v from 'valibot'
import { expect, it } from 'vitest'
import { plannedCommitment } from '../commitment/fixtures.ts'
import type { CommitmentRecipientRole } from '../commitment/recipients.ts'
import type { CommitmentStep } from '../commitment/steps.ts'
import { assignedProposal } from '../proposal/fixtures.ts'
import { commitmentStepNotification } from './commitment-step.ts'
import { type Notification, notificationSchema } from './notification.ts'
import { notificationPath } from './notification-path.ts'
import { proposalStepNotification } from './proposal-step.ts'

const at = new Date('2026-03-04T06:00:00Z')
const step = { rev: 3, act: 'assign', at } as const
const assigned: Notification = {
  id: 'p1_3',
  kind: 'proposal-step',
  subject: { proposalId: 'p1', rev: 3 },
  territoryId: 'almaty',
  act: 'assign',
  as: 'official',
  number: 'ALA-2026-000001',
  title: 'Посадить деревья вдоль улицы',
  lang: 'ru',
  at,
  read: false,
  about: 'proposal',
}

it('is made of a step, unread, under an id that follows from the step', () => {
  expect(proposalStepNotification(assignedProposal(), step, 'official')).toEqual(assigned)
})

it('is read as it is written', () => {
  expect(v.parse(notificationSchema, assigned)).toEqual(assigned)
})

it('is read in the form that named no kind', () => {
  const { kind: _kind, subject, ...same } = assigned
  expect(v.parse(notificationSchema, { ...same, ...subject, read: true })).toEqual({ ...assigned, read: true })
})

it.each([
  ['a kind that nobody knows', { kind: 'proposal-song' }],
  ['an incomplete subject', { subject: { proposalId: 'p1' } }],
  ['a recipient that nobody knows', { as: 'passer-by' }],
])('is not read with %s', (_what, change) => {
  expect(v.is(notificationSchema, { ...assigned, ...change })).toBe(false)
})

it('leads to what it is about', () => {
  expect(notificationPath({ ...assigned, as: 'author' })).toBe('/almaty/proposals/p1')
})

it.each([
  ['official', 'assign', '/almaty/desk?item=p1'],
  ['official', 'confirm', '/almaty/proposals/p1'],
  ['akim_office', 'publish', '/almaty/desk?item=p1'],
  ['akim_office', 'dispute', '/almaty/desk?item=p1'],
  ['moderator', 'submit', '/almaty/queue?item=p1'],
  ['moderator', 'enter', '/almaty/queue?item=p1'],
] as const)('leads staff (%s, %s) to their work where it is their turn', (as, act, path) => {
  expect(notificationPath({ ...assigned, as, act })).toBe(path)
})

it('leads the akim’s office to its desk where it decides on a commitment, and others to where it is shown', () => {
  const commitment = plannedCommitment({ id: 'c1', rev: 3 })
  const told = (as: CommitmentRecipientRole, act: CommitmentStep) =>
    commitmentStepNotification(commitment, { rev: 3, act, at }, as)
  const page = notificationPath(told('ngo', 'ask_cancel'))
  expect(notificationPath(told('akim_office', 'ask_cancel'))).toBe('/almaty/desk?item=c1')
  expect(notificationPath(told('akim_office', 'declare'))).toBe('/almaty/desk?item=c1')
  expect(notificationPath(told('akim_office', 'refuse'))).toBe(page)
  expect(page).toContain('#c1')
  expect(told('ngo', 'declare').read).toBe(false)
  expect(commitmentStepNotification({ ...commitment, rev: 4 }, { rev: 3, act: 'declare', at }, 'ngo').read).toBe(true)
  expect(commitmentStepNotification({ ...commitment, rev: 4 }, { rev: 3, act: 'refuse', at }, 'ngo').read).toBe(false)
})

it('is no news where the turn it tells of is over already', () => {
  const after = { ...assignedProposal(), rev: 4 }
  expect(proposalStepNotification(after, step, 'official').read).toBe(true)
  expect(proposalStepNotification(after, step, 'author').read).toBe(false)
})

it('is read in the form that named no kind of text', () => {
  const { about: _about, ...before } = assigned
  expect(v.parse(notificationSchema, before)).toEqual({ ...assigned, about: null })
})

it.each([
  ['case', '/almaty/conduct'],
  ['session_case', '/almaty/forums/f/sessions/s?post=p'],
  ['orphaned_case', '/admin'],
] as const)('leads to where a post that waits is decided on, or somebody appointed to (%s)', (act, path) => {
  const { kind: _kind, as: _as, number: _number, about: _about, ...same } = assigned
  const subject = { forumId: 'f', sessionId: 's', postId: 'p' }
  expect(notificationPath({ ...same, kind: 'post', subject, act } as Notification)).toBe(path)
})
