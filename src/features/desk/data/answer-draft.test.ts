import { describe, expect, it } from 'vitest'
import { setLanguage } from '../../../shared/i18n/language.ts'
import { type AnswerDraft, checkAnswer } from './answer-draft.ts'

await setLanguage('ru')
const today = '2026-11-21'
const text = 'Освещение дорожки включено в план работ на будущий год, фонари поставят летом.'
const commitment = { title: 'Поставить шесть фонарей', dueOn: '2027-08-01' }
const accepted: AnswerDraft = { decision: 'accepted', text, lang: 'ru', referredTo: '', commitments: [commitment] }

describe('checkAnswer', () => {
  it('lets a complete answer pass', () => {
    expect(checkAnswer(accepted, today)).toBeNull()
  })

  it.each([
    ['no decision', { decision: null, commitments: [] }, { decision: 'Выберите решение.' }],
    ['a text that says nothing', { text: 'Принято' }, { text: 'Нужно не меньше 50 знаков.' }],
    [
      'no commitment behind an acceptance',
      { commitments: [] },
      { commitments: 'К решению «принято» нужно хотя бы одно обязательство со сроком.' },
    ],
    [
      'a commitment without a title',
      { commitments: [{ ...commitment, title: '' }] },
      { titles: { 0: 'Заполните это поле.' } },
    ],
    [
      'a commitment without a day',
      { commitments: [{ ...commitment, dueOn: '' }] },
      { days: { 0: 'Заполните это поле.' } },
    ],
    [
      'a commitment for yesterday',
      { commitments: [commitment, { ...commitment, dueOn: '2026-11-20' }] },
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
    expect(checkAnswer({ ...accepted, commitments: [{ ...commitment, dueOn: today }] }, today)).toBeNull()
  })

  it('does not ask a refusal for commitments', () => {
    expect(checkAnswer({ ...accepted, decision: 'declined', commitments: [] }, today)).toBeNull()
  })
})
