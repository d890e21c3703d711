import { requestFields } from '../act/request-fields.ts'
import { claimCodePattern } from './claim-code.ts'

/** What a person types for a code: in any case, with the dash or without. */
export const claimCodeSchema = requestFields.code(claimCodePattern)
