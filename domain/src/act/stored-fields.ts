import * as v from 'valibot'
import { type RequestFields, requestFields } from './request-fields.ts'

/**
 * The fields of requests as they are stored: types alone. What was kept once is read for ever, whatever is asked of a new
 * text today.
 */
export const storedFields: RequestFields = {
  ...requestFields,
  id: v.string(),
  number: v.number(),
  text: () => v.string(),
  reason: v.string(),
  code: () => v.string(),
  listOf: (field) => v.array(field),
}
