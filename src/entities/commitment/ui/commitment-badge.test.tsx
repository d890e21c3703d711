import type { DatedCommitment } from '@kopir/domain/commitment/states'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import { setLanguage } from '../../../shared/i18n/language.ts'
import { CommitmentBadge } from './commitment-badge.tsx'

beforeAll(() => setLanguage('ru'))

const words = (commitment: DatedCommitment) =>
  renderToStaticMarkup(<CommitmentBadge commitment={commitment} today="2026-11-27" />).replace(/<[^>]*>/g, '|')

it.each([
  ['2024-11-30', 'опоздание 1 год 11 месяцев'],
  ['2026-11-20', 'опоздание 5 рабочих дней'],
])('says by how much a commitment for %s is late', (dueOn, late) => {
  expect(words({ state: 'planned', dueOn })).toContain(`Исполнение: ${late}`)
})

it.each<DatedCommitment>([
  { state: 'planned', dueOn: '2026-11-27' },
  { state: 'planned', dueOn: null },
  { state: 'confirmed', dueOn: '2024-11-30' },
  { state: 'declared', dueOn: '2024-11-30', report: { on: '2024-11-29' } },
])('says nothing of what is not late: %j', (commitment) => {
  expect(words(commitment)).not.toContain('опоздание')
})
