import * as v from 'valibot'
import { languageSchema } from '../language-schema.ts'

const said = { text: v.string(), lang: languageSchema, at: v.date() }

/**
 * `blocks/{id}`: a person is kept from writing in a territory, why and until when. Appeal and decision are added, each
 * once; nothing that stands there is changed.
 */
export const blockSchema = v.object({
  id: v.string(),
  uid: v.string(),
  /** As the person was called then. */
  displayName: v.string(),
  territoryId: v.string(),
  reason: v.string(),
  lang: languageSchema,
  at: v.date(),
  until: v.date(),
  appeal: v.nullable(v.object(said)),
  /** Somebody else's word on it: it is lifted, or it is kept. */
  decision: v.nullable(v.object({ lifted: v.boolean(), ...said })),
})
export type Block = v.InferOutput<typeof blockSchema>

/** Days for which a person can be blocked. */
export const blockDays = [1, 7, 30, 90] as const

/** Whether the person is still kept from writing. */
export const isInForce = ({ decision, until }: Pick<Block, 'decision' | 'until'>, now: Date): boolean =>
  decision?.lifted !== true && until > now

/** Whether the person may still say why it should be lifted. */
export const mayAppeal = (block: Pick<Block, 'appeal' | 'decision' | 'until'>, now: Date): boolean =>
  isInForce(block, now) && block.appeal === null && block.decision === null

/** Whether an appeal waits to be decided. */
export const isAppealOpen = (block: Pick<Block, 'appeal' | 'decision' | 'until'>, now: Date): boolean =>
  isInForce(block, now) && block.appeal !== null && block.decision === null
