import { acts } from '@kopir/domain/proposal/transitions'
import { whoIsTold } from '@kopir/domain/proposal/who-is-told'
import { describe, expect, it } from 'vitest'
import { actLabel } from '../../../shared/i18n/vocabulary/act.ts'
import { notificationText } from './notification-text.ts'

const proposal = { authorUid: 'a', ngoId: 'n', departmentId: 'd', coDepartmentIds: [] }
/** The author's own acts, of which nobody tells them, and what never happens to a proposal with an author. */
const untold = [
  'author submit',
  'author resubmit',
  'author withdraw',
  'author dispute',
  'author enter',
  'ngo submit',
  'ngo resubmit',
  'ngo expire',
]

describe('notificationText', () => {
  const told = acts.flatMap((act) => whoIsTold({ act }, true, proposal).map(({ as }) => ({ as, act })))

  it('has words of its own for every act and everybody who is told', () => {
    const bare = told
      .filter(({ as, act }) => notificationText({ as, act, number: null }) === actLabel(act))
      .map(({ as, act }) => `${as} ${act}`)
    expect(bare.sort()).toEqual([...untold].sort())
  })

  it('names the number once there is one', () => {
    expect(notificationText({ as: 'author', act: 'publish', number: 'ALA-2026-000123' })).toContain('ALA-2026-000123')
  })
})
