import type { Language } from '@kopir/domain/language'
import { languageSchema } from '@kopir/domain/language-schema'
import { audiences, type ProposalLevel, proposalLevels } from '@kopir/domain/proposal/audience'
import { proposalKinds } from '@kopir/domain/proposal/kinds'
import { themes } from '@kopir/domain/theme'
import * as v from 'valibot'
import { newDocumentId } from '../../../shared/new-document-id.ts'

export const spokenDraftSchema = v.object({
  /** The id that the proposal gets: sent twice, it is one. */
  proposalId: v.string(),
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
  proposalId: newDocumentId(),
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

/** What the secretary gets for it, and hands on. */
export const spokenReceiptSchema = v.object({
  claimCode: v.string(),
  title: v.string(),
  lang: languageSchema,
  /** The account has it: signing out loses nothing. */
  isSaved: v.literal(true),
})
export type SpokenReceipt = v.InferOutput<typeof spokenReceiptSchema>
