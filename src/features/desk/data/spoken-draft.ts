import { type Language, languageSchema } from '@kopir/domain/language'
import { proposalKinds } from '@kopir/domain/proposal/proposal'
import { audiences, type ProposalLevel, proposalLevels, themes } from '@kopir/domain/proposal/theme'
import * as v from 'valibot'
import { readStored } from '../../../shared/device-storage.ts'

const spokenDraftSchema = v.object({
  kind: v.picklist(proposalKinds),
  title: v.string(),
  body: v.string(),
  lang: languageSchema,
  theme: v.nullable(v.picklist(themes)),
  level: v.picklist(proposalLevels),
  districtId: v.nullable(v.string()),
  audience: v.array(v.picklist(audiences)),
  ngoId: v.nullable(v.string()),
  forumId: v.nullable(v.string()),
})
/** A spoken question that is being entered. */
export type SpokenDraft = v.InferOutput<typeof spokenDraftSchema>

export const emptySpoken = (lang: Language, level: ProposalLevel): SpokenDraft => ({
  kind: 'question',
  title: '',
  body: '',
  lang,
  theme: null,
  level,
  districtId: null,
  audience: [],
  ngoId: null,
  forumId: null,
})

/** What was typed so far on this device, else an empty question. */
export function readSpokenDraft(key: string, lang: Language, level: ProposalLevel): SpokenDraft {
  const parsed = v.safeParse(spokenDraftSchema, readStored(key))
  return parsed.success ? parsed.output : emptySpoken(lang, level)
}
