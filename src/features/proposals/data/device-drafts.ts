import { type Draft, draftSchema } from '@kopir/domain/proposal/draft'
import type { ProposalContent } from '@kopir/domain/proposal/proposal'
import * as v from 'valibot'
import { now } from '../../../shared/clock/clock.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { keptNames } from '../../../shared/kept/kept-store.ts'
import { type Carried, type KeptKind, openKeptText } from '../../../shared/kept/kept-text.ts'
import { isSameValue } from '../../../shared/kept/versions.ts'
import { newDocumentId } from '../../../shared/new-document-id.ts'

/** Lengths are for what is sent: what the device has once kept it gives back. */
const deviceDraftSchema = v.object({
  ...draftSchema.entries,
  title: v.string(),
  body: v.string(),
  updatedAt: v.pipe(
    v.string(),
    v.transform((written) => new Date(written)),
  ),
  /** The account has this very text, as its revision `rev`. */
  isSaved: v.boolean(),
})

/** A draft on this device; `rev` is the revision in the account that it goes on from, 0 for none. */
export type DeviceDraft = v.InferOutput<typeof deviceDraftSchema>

/** A draft as what is acted on: while it is being sent or removed, nothing else is offered with it. */
export const draftSubject = (id: string) => `draft ${id}`

const prefix = 'draft.'
/** Names a draft on this device. */
export const draftName = (id: string) => prefix + id

/** How a draft is called: its title, else how its text begins. */
export const draftTitle = ({ title, body }: Pick<Draft, 'title' | 'body'>): string =>
  title.trim() || body.trim().slice(0, 80) || m.proposals_untitled()

/** What makes two versions of a draft different: neither when they were written nor where they are. */
function draftContent({ updatedAt: _, rev: __, ...content }: Draft): object {
  const { isSaved: ___, ...typed } = content as Omit<DeviceDraft, 'updatedAt' | 'rev'>
  return typed
}

export const isSameDraft = (a: Draft, b: Draft): boolean => isSameValue(draftContent(a), draftContent(b))

/** A draft as `useKept` keeps it; `empty` is what stands there if nothing is. */
export const draftKind = (empty: () => DeviceDraft): KeptKind<DeviceDraft> => ({
  schema: deviceDraftSchema,
  empty,
  contentOf: draftContent,
})

const openDraft = (id: string, uid: string | null, empty: () => DeviceDraft) =>
  openKeptText({ owner: uid, name: draftName(id) }, draftKind(empty))

/** Keeps a draft that is not open in any window; false when the device refuses. */
export function keepOnDevice(draft: DeviceDraft, uid: string | null): boolean {
  const kept = openDraft(draft.id, uid, () => draft)
  kept.change(draft)
  return kept.get().kept === 'device'
}

/** A draft as it stands on this device, for its removal: as much of it as nobody has typed since. */
export const carryDraft = (id: string, uid: string | null): Carried => {
  const none = nowhere(id)
  return openDraft(id, uid, () => none).carry(none)
}

/** What stands for a draft that this device does not have. */
const nowhere = (id: string) => emptyDraft({ id, territoryId: '', lang: 'ru', level: 'city' })

/** Somebody's drafts on this device (null: those begun before anybody signed in), the newest first. */
export function listDeviceDrafts(uid: string | null): DeviceDraft[] {
  const none = nowhere('')
  return keptNames(uid, prefix)
    .map((name) => openDraft(name.slice(prefix.length), uid, () => none).get())
    .flatMap(({ kept, value }) => (kept === 'device' ? [value] : []))
    .toSorted(byNewest)
}

const byNewest = (a: Draft, b: Draft) => b.updatedAt.getTime() - a.updatedAt.getTime()

/** A draft with nothing in it but its place and the language of the reader. */
export function emptyDraft(given: Pick<Draft, 'id' | 'territoryId' | 'lang' | 'level'>): DeviceDraft {
  return {
    ...given,
    kind: 'proposal',
    title: '',
    body: '',
    theme: null,
    districtId: null,
    audience: [],
    ngoId: null,
    proposalId: null,
    updatedAt: new Date(0),
    rev: 0,
    isSaved: false,
  }
}

/** What was typed elsewhere, with a title where it had one. */
interface Typed {
  title: string
  text: string
}

/** What was typed elsewhere, put where it fits: one short line is a title, anything else the text. */
export function withText<D extends Pick<Draft, 'title' | 'body'>>(draft: D, typed: Typed, titleMax: number): D {
  const isTitle = (line: string) => !line.includes('\n') && line.length <= titleMax
  const title = typed.title.trim()
  const text = typed.text.trim()
  if (title && text && isTitle(title)) return { ...draft, title, body: text }
  const all = [title, text].filter(Boolean).join('\n\n')
  return isTitle(all) ? { ...draft, title: all } : { ...draft, body: all }
}

const againPrefix = 'again-'

/** The returned proposal that a draft continues, as its id says; null for a text of its own. */
export const continuedProposal = (draftId: string): string | null =>
  draftId.startsWith(againPrefix) ? draftId.slice(againPrefix.length) : null

/** The text of a proposal as a draft: to edit and send it again, or as a copy that stands for itself. */
export function draftFrom(
  proposal: ProposalContent & { id: string; territoryId: string; ngoId: string | null },
  purpose: 'resubmit' | 'copy',
): DeviceDraft {
  const { kind, title, body, lang, theme, level, districtId, audience, territoryId, ngoId } = proposal
  const content = { kind, title, body, lang, theme, level, districtId, audience, territoryId, ngoId }
  const state = { rev: 0, isSaved: false, updatedAt: now() }
  if (purpose === 'copy') return { ...content, ...state, id: newDocumentId(), proposalId: null }
  return { ...content, ...state, id: againPrefix + proposal.id, proposalId: proposal.id }
}

/**
 * Drafts of the device and of the account as one list, the newest first. Of two with one id the device's stands for both,
 * unless the account has gone on from the very text that the device has.
 */
export function mergeDrafts(device: readonly DeviceDraft[], account: readonly Draft[]): Draft[] {
  const byId = new Map<string, Draft>(account.map((draft) => [draft.id, draft]))
  for (const draft of device) {
    const stored = byId.get(draft.id)
    if (!stored || !draft.isSaved || stored.rev === draft.rev) byId.set(draft.id, draft)
  }
  return [...byId.values()].toSorted(byNewest)
}
