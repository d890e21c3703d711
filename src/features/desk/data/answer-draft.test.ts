import { describe, expect, it } from 'vitest'
import { setLanguage } from '../../../shared/i18n/language.ts'
import { type AnswerDraft, checkAnswer, decisionsFor } from './answer-draft.ts'

await setLanguage('ru')
const today = '2026-11-21'
const text = 'Освещение дорожки включено в план работ на будущий год, фонари поставят летом.'
const promise = { title: 'Поставить шесть фонарей', dueOn: '2027-08-01' }
const accepted: AnswerDraft = { decision: 'accepted', text, lang: 'ru', referredTo: '', commitments: [promise] }

describe('checkAnswer', () => {
  it('lets a complete answer pass', () => {
    expect(checkAnswer(accepted, today)).toBeNull()
  })

  it.each([
    ['no decision', { decision: null, commitments: [] }, { decision: 'Выберите решение.' }],
    ['a text that says nothing', { text: 'Принято' }, { text: 'Нужно не меньше 50 знаков.' }],
    [
      'no promise behind an acceptance',
      { commitments: [] },
      { commitments: 'Для принятого предложения нужно хотя бы одно обязательство со сроком.' },
    ],
    [
      'a promise without a title',
      { commitments: [{ ...promise, title: '' }] },
      { titles: { 0: 'Заполните это поле.' } },
    ],
    ['a promise without a day', { commitments: [{ ...promise, dueOn: '' }] }, { days: { 0: 'Заполните это поле.' } }],
    [
      'a promise for yesterday',
      { commitments: [promise, { ...promise, dueOn: '2026-11-20' }] },
      { days: { 1: 'Срок обязательства уже прошёл. Выберите будущую дату.' } },
    ],
    [
      'a referral to nobody',
      { decision: 'beyond_competence' as const, commitments: [] },
      { referredTo: 'Заполните это поле.' },
    ],
  ])('stops %s', (_, change, expected) => {
    expect(checkAnswer({ ...accepted, ...change }, today)).toEqual({ titles: {}, days: {}, ...expected })
  })

  it('takes today for a deadline', () => {
    expect(checkAnswer({ ...accepted, commitments: [{ ...promise, dueOn: today }] }, today)).toBeNull()
  })

  it('does not ask a refusal for promises', () => {
    expect(checkAnswer({ ...accepted, decision: 'declined', commitments: [] }, today)).toBeNull()
  })
})

it.each([
  ['proposal', false],
  ['request', false],
  ['question', true],
  ['remark', true],
  ['thanks', true],
] as const)('a %s can be explained: %s', (kind, possible) => {
  expect(decisionsFor(kind).includes('explained')).toBe(possible)
})
