import { readStored, removeStored, store, storedKeys } from '../device-storage.ts'
import { putVersion, type Seen, seenTogether, type Version } from './versions.ts'

// `kept/{uid}/{name}`: a text that is being written, in all the versions that nobody has put together yet.

/** How much of a text is shown to recognise it by. */
const shownLength = 120

/** Tells the other windows which text was sent or thrown away, and in which version. It holds no text. */
const leftKey = 'kept-left'
const prefixOf = (owner: string | null) => `kept/${owner ?? ''}/`

/** Whose text it is (null: nobody was signed in) and what it is called on this device. */
export interface Place {
  owner: string | null
  name: string
}

const keyOf = ({ owner, name }: Place) => prefixOf(owner) + name

/** The versions of a text as they are stored: who reads them checks their values. */
export function readVersions(place: Place): Version<unknown>[] {
  const stored = readStored<unknown>(keyOf(place))
  return Array.isArray(stored) ? stored.filter(isVersion) : []
}

const isVersion = (stored: unknown): stored is Version<unknown> =>
  typeof stored === 'object' && stored !== null && typeof (stored as { seen?: unknown }).seen === 'object'

/** Keeps these versions and no others; false when the device refuses. */
export function writeVersions(place: Place, versions: readonly Version<unknown>[]): boolean {
  if (versions.length > 0) return store(keyOf(place), versions)
  removeStored(keyOf(place))
  return true
}

/** Removes what somebody has sent or thrown away, and tells the other windows. */
export function leaveVersions(place: Place, left: readonly Version<unknown>[], seen: Seen): void {
  store(leftKey, { key: keyOf(place), seen })
  writeVersions(place, left)
}

/** Follows what other windows do with a text: `onLeft` with the version that was sent or thrown away, else `onChange`. */
export function watchPlace(place: Place, onChange: () => void, onLeft: (seen: Seen) => void): () => void {
  const key = keyOf(place)
  const hear = ({ key: changed }: StorageEvent) => {
    if (changed?.endsWith(key)) onChange()
    const left = changed?.endsWith(leftKey) ? readStored<{ key: string; seen: Seen }>(leftKey) : undefined
    if (left?.key === key) onLeft(left.seen)
  }
  // A page that comes back from the browser's memory has heard nothing meanwhile.
  const comeBack = () => onChange()
  window.addEventListener('storage', hear)
  window.addEventListener('pageshow', comeBack)
  return () => {
    window.removeEventListener('storage', hear)
    window.removeEventListener('pageshow', comeBack)
  }
}

/** Removes a text from this device, whatever windows have it open. */
export function discardText(place: Place): void {
  leaveVersions(place, [], seenTogether(readVersions(place).map(({ seen }) => seen)))
}

/** What of somebody's texts no server has, each by its first words. */
export function unsentTexts(owner: string | null): string[] {
  return keptNames(owner)
    .flatMap((name) => readVersions({ owner, name }))
    .flatMap(({ value }) => firstWords(value) ?? [])
}

/** Whether this device keeps a text that no server has, whoever began it. */
export function keepsUnsent(): boolean {
  const owners = new Set(storedKeys('kept/').map((key) => key.split('/')[1] || null))
  return [...owners].some((owner) => unsentTexts(owner).length > 0)
}

/** A text stands for itself, a form for the longest thing that was typed into it; what the account has is not unsent. */
function firstWords(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'isSaved' in value && value.isSaved) return null
  const { title, text, body } = (typeof value === 'string' ? { text: value } : value) as Record<string, unknown>
  const typed = [title, text, body].find((part) => typeof part === 'string' && part.trim() !== '')
  return typed === undefined ? null : String(typed).trim().slice(0, shownLength)
}

/** The names of somebody's texts that begin with `prefix`. */
export const keptNames = (owner: string | null, prefix = ''): string[] =>
  storedKeys(prefixOf(owner) + prefix).map((key) => key.slice(prefixOf(owner).length))

/** What was begun before signing in is the text of who signs in. */
export function claimTexts(uid: string): void {
  for (const name of keptNames(null)) {
    const begun = { owner: null, name }
    const own = { owner: uid, name }
    const versions = readVersions(begun).reduce(putVersion, readVersions(own))
    // What the device refuses to move stays where it is.
    if (writeVersions(own, versions)) writeVersions(begun, [])
  }
}
