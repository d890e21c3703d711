import { type Draft, draftSchema } from '@kopir/domain/proposal/draft'
import type { ProposalContent } from '@kopir/domain/proposal/proposal'
import * as v from 'valibot'
import { readStored, removeStored, store, storedKeys } from '../../../shared/device-storage.ts'

/** A draft on this device: whose it is, once somebody was signed in while it was written. */
export interface DeviceDraft extends Draft {
  uid: string | null
}

const prefix = 'draft.'
const keyOf = (id: string) => prefix + id

/** A draft of one's own, or one that was begun before anybody was signed in. While nobody is, whatever the link names. */
const isOpenTo = (draft: DeviceDraft, uid: string | null) => uid === null || draft.uid === null || draft.uid === uid

function parse(stored: unknown): DeviceDraft | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { uid, updatedAt, ...rest } = stored as Record<string, unknown>
  const parsed = v.safeParse(draftSchema, { ...rest, updatedAt: new Date(String(updatedAt)) })
  return parsed.success ? { ...parsed.output, uid: typeof uid === 'string' ? uid : null } : null
}

export function readDeviceDraft(id: string, uid: string | null): DeviceDraft | null {
  const draft = parse(readStored(keyOf(id)))
  return draft && isOpenTo(draft, uid) ? draft : null
}

/** Keeps a draft on the device at once; false when the device refuses. */
export const keepOnDevice = (draft: DeviceDraft): boolean => store(keyOf(draft.id), draft)

export const removeFromDevice = (id: string): void => removeStored(keyOf(id))

/** The drafts of this device that are the person's own or nobody's, the newest first. */
export function listDeviceDrafts(uid: string | null): DeviceDraft[] {
  return storedKeys(prefix)
    .flatMap((key) => parse(readStored(key)) ?? [])
    .filter((draft) => draft.uid === null || draft.uid === uid)
    .toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
}

/** Twenty characters, as Firestore's own ids: a draft becomes the proposal of the same id. */
export function newDraftId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 20)
}

/** A draft with nothing in it but its place and the language of the reader. */
export function emptyDraft(given: Pick<Draft, 'id' | 'territoryId' | 'lang' | 'level'>): DeviceDraft {
  return {
    ...given,
    uid: null,
    kind: 'proposal',
    title: '',
    body: '',
    theme: null,
    districtId: null,
    audience: [],
    ngoId: null,
    proposalId: null,
    updatedAt: new Date(0),
  }
}

/** What was typed elsewhere, put where it fits: one short line is a title, anything else the text. */
export function withText<D extends Pick<Draft, 'title' | 'body'>>(draft: D, text: string, titleMax: number): D {
  const typed = text.trim()
  return typed.includes('\n') || typed.length > titleMax ? { ...draft, body: typed } : { ...draft, title: typed }
}

const againPrefix = 'again-'

/** The returned proposal that a draft continues, as its id says; null for a text of its own. */
export const continuedProposal = (draftId: string): string | null =>
  draftId.startsWith(againPrefix) ? draftId.slice(againPrefix.length) : null

/** The text of a proposal as a draft: to edit and send it again, or as a copy that stands for itself. */
export function draftFrom(
  proposal: ProposalContent & { id: string; territoryId: string; ngoId: string | null },
  uid: string,
  purpose: 'resubmit' | 'copy',
): DeviceDraft {
  const { kind, title, body, lang, theme, level, districtId, audience, territoryId, ngoId } = proposal
  const content = { kind, title, body, lang, theme, level, districtId, audience, territoryId, ngoId, uid }
  if (purpose === 'copy') return { ...content, id: newDraftId(), proposalId: null, updatedAt: new Date() }
  // Older than anything that was written on it since.
  return { ...content, id: againPrefix + proposal.id, proposalId: proposal.id, updatedAt: new Date(0) }
}

/** Drafts of the device and of the account as one list: of two with one id the newer, the newest first. */
export function mergeDrafts(device: readonly DeviceDraft[], account: readonly Draft[]): Draft[] {
  const byId = new Map<string, Draft>()
  for (const draft of [...device, ...account]) {
    const known = byId.get(draft.id)
    if (!known || known.updatedAt < draft.updatedAt) byId.set(draft.id, draft)
  }
  return [...byId.values()].toSorted((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
}
