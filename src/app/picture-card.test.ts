import { assignedProposal } from '@kopir/domain/proposal/fixtures'
import type { Answer, Proposal } from '@kopir/domain/proposal/proposal'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import type { Territory } from '@kopir/domain/territory/territory'
import { beforeAll, expect, it } from 'vitest'
import { setLanguage } from '../shared/i18n/language.ts'
import { cardOf, ofPlace, site } from './picture-card.ts'

beforeAll(() => setLanguage('ru'))

const name = { kk: 'Алматы', ru: 'Алматы', en: 'Almaty' }
const almaty: Territory = {
  ...{ id: 'almaty', level: 'city', parentId: null, kato: '750000000', numberPrefix: 'ALA', timeZone: 'Asia/Almaty' },
  ...{ name, demo: false },
}
const places: PublishedPlaces = { territories: [almaty], departments: [], takingIds: [] }
const cardOn = (day: string, change: Partial<Proposal> = {}) =>
  cardOf({ kind: 'proposals', of: assignedProposal(change) }, places, 'ru', new Date(`${day}T06:00:00Z`))

it('says of a proposal its number, its state and the day of the answer, with the clock that runs', () => {
  expect(cardOn('2026-03-10')).toMatchObject({
    ...{ place: 'Алматы', note: '', label: 'ALA-2026-000001 · Предложение', title: 'Посадить деревья вдоль улицы' },
    ...{ state: { tone: 'due', text: 'Ждёт ответа' }, line: 'Ответ до 31 марта 2026', clock: { tone: 'info' } },
  })
})

it('says that the day has passed in a word, and by how much nowhere: a picture is kept for long', () => {
  const late = cardOn('2026-04-20')
  expect(late).toMatchObject({ line: 'Просрочено · Ответ до 31 марта 2026', clock: { passed: 1, tone: 'late' } })
  expect(cardOn('2026-05-20')).toEqual(late)
})

it('says what was answered and what became of it, and names nobody', () => {
  const answer: Answer = {
    decision: 'accepted',
    text: 'Посадим весной',
    lang: 'ru',
    departmentId: 'almaty-ecology',
    answeredOn: '2026-03-20',
    referredTo: null,
  }
  const card = cardOn('2026-04-20', { state: 'closed', outcome: 'completed', answer, authorName: 'Айгерим' })
  expect(card).toMatchObject({
    ...{
      state: { tone: 'good', text: 'Закрыто: исполнено и подтверждено' },
      line: 'Принято, 20 марта 2026',
      clock: null,
    },
  })
  expect(JSON.stringify(card)).not.toContain('Айгерим')
})

it('says that a place is invented, and nothing of a place that has no pages', () => {
  const now = new Date('2026-03-10T06:00:00Z')
  const demo = { ...places, territories: [{ ...almaty, demo: true }] }
  expect(cardOf(ofPlace('almaty'), demo, 'ru', now)).toMatchObject({ title: 'Алматы', note: 'Демонстрационные данные' })
  expect(cardOf(site, demo, 'ru', now)).toMatchObject({ place: '', note: '' })
  expect(cardOf(ofPlace('elsewhere'), demo, 'ru', now)).toBeNull()
  const district = { ...places, territories: [{ ...almaty, level: 'district' as const }] }
  expect(cardOf(ofPlace('almaty'), district, 'ru', now)).toBeNull()
})
