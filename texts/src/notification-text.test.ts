import { plannedCommitment } from '@kopir/domain/commitment/fixtures'
import { commitmentStepRecipients } from '@kopir/domain/commitment/recipients'
import { commitmentSteps } from '@kopir/domain/commitment/steps'
import { commitmentStepNotification } from '@kopir/domain/notification/commitment-step'
import { proposalStepNotification } from '@kopir/domain/notification/proposal-step'
import { submittedProposal } from '@kopir/domain/proposal/fixtures'
import { type RecipientRole, stepRecipients } from '@kopir/domain/proposal/recipients'
import type { Outcome } from '@kopir/domain/proposal/states'
import { type Act, acts } from '@kopir/domain/proposal/transitions'
import { describe, expect, it } from 'vitest'
import { messagesIn } from './messages.ts'
import { notificationText } from './notification-text.ts'
import { textOf } from './texts.ts'

const russian = messagesIn(() => 'ru')
const kazakh = messagesIn(() => 'kk')
const proposal = submittedProposal({ ngoId: 'n', departmentId: 'd' })
const textFor = (as: RecipientRole, act: Act, number: string | null, texts = russian) =>
  notificationText(proposalStepNotification({ ...proposal, number }, { rev: 2, act, at: new Date() }, as), texts)

/** The author's own acts, of which nobody tells them, and what never happens to a proposal with an author. */
const untold = [
  'author submit',
  'author resubmit',
  'author withdraw',
  'author dispute',
  'author enter',
  'author disown',
  'ngo submit',
  'ngo resubmit',
  'ngo expire',
]

describe('notificationText', () => {
  const told = acts.flatMap((act) => stepRecipients({ act }, true, proposal).map(({ as }) => ({ as, act })))

  it('has words of its own for every act and everybody who is told', () => {
    const bare = told
      .filter(({ as, act }) => textFor(as, act, null) === textOf('ru', `act_${act}`))
      .map(({ as, act }) => `${as} ${act}`)
    expect(bare.sort()).toEqual([...untold].sort())
  })

  it('calls no question a proposal, whatever happens to it', () => {
    const question = { ...proposal, kind: 'question' as const, number: 'ALA-2026-000001' }
    const outcomes: (Outcome | undefined)[] = [undefined, 'completed', 'partly_completed', 'cancelled']
    for (const { as, act } of told)
      for (const outcome of outcomes) {
        const step = { rev: 2, act, at: new Date(), ...(outcome && { outcome }) }
        const notification = proposalStepNotification(question, step, as)
        expect(notificationText(notification, russian)).not.toMatch(/предложени/i)
        expect(notificationText(notification, kazakh)).not.toMatch(/ұсыныс/i)
      }
  })

  it('tells of cancelled commitments never as of kept ones', () => {
    const ended = (as: RecipientRole, outcome: Outcome) => {
      const step = { rev: 2, act: 'complete', at: new Date(), outcome } as const
      return notificationText(proposalStepNotification(proposal, step, as), russian)
    }
    for (const as of ['author', 'ngo'] as const) {
      expect(ended(as, 'completed')).toContain('исполнено и подтверждено')
      expect(ended(as, 'partly_completed')).toContain('Часть обещанного исполнена, остальное отменено')
      expect(ended(as, 'cancelled')).toContain('Обязательства отменены')
      expect(textFor(as, 'complete', null)).not.toMatch(/исполнен|выполнен/)
    }
    expect(textOf('ru', 'act_complete')).not.toMatch(/исполнен|выполнен/)
  })

  it('has words of its own for every step of a commitment and everybody who is told', () => {
    const places = [
      plannedCommitment({ ngoId: 'ngo' }),
      plannedCommitment({ departmentId: null }),
      plannedCommitment({ authorUid: null }),
    ]
    for (const commitment of places)
      for (const act of commitmentSteps)
        for (const { as } of commitmentStepRecipients({ act }, commitment)) {
          const step = { rev: 2, act, at: new Date() }
          const said = notificationText(commitmentStepNotification(commitment, step, as), russian)
          expect(said, `${as} ${act}`).not.toBe(textOf('ru', `commitment_step_${act}`))
        }
  })

  it('names the number once there is one', () => {
    expect(textFor('author', 'publish', 'ALA-2026-000123')).toContain('ALA-2026-000123')
  })

  it('calls a text by its kind, and one stored before by no kind', () => {
    const step = { rev: 2, act: 'answer', at: new Date() } as const
    const told = proposalStepNotification({ ...proposal, kind: 'question' }, step, 'author')
    expect(notificationText(told, russian)).toBe('Дан ответ: ваш вопрос. Согласны ли вы?')
    expect(notificationText({ ...told, about: null }, russian)).toBe('Дан ответ: ваш текст. Согласны ли вы?')
  })

  it('speaks the language of the texts it is given', () => {
    expect(textFor('author', 'publish', 'ALA-2026-000123', kazakh)).toBe(
      'Жарияланды: ұсынысыңыз, нөмірі ALA-2026-000123',
    )
    expect(textFor('official', 'complete', null, kazakh)).toBe(textOf('kk', 'act_complete'))
  })
})
