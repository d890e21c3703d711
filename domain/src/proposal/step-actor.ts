import * as v from 'valibot'

/** `proposals/{id}/actors/{rev}` as the person who took the step reads it. */
export const stepActorSchema = v.object({
  uid: v.string(),
  /** Absent on earlier ones. */
  act: v.optional(v.string()),
})
