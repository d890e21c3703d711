import * as v from 'valibot'
import { refuse } from '../../refuse.ts'
import { type Staff, staffTerritories } from '../staff.ts'

export const deleteAccountRequestSchema = v.strictObject({})

/** A person deletes their account. Who holds a role gives it back first, so that no queue is left without a word. */
export const deleteAccount = {
  name: 'delete-account',
  decide: (staff: Staff | null) =>
    staff?.administrator || staffTerritories(staff).length > 0 ? refuse('role-held') : ({ ordered: true } as const),
} as const
