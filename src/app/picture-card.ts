import type { Commitment } from '@kopir/domain/commitment/commitment'
import { isOverdueCommitment } from '@kopir/domain/commitment/states'
import type { Forum } from '@kopir/domain/forum/forum'
import { inLanguage, type Language } from '@kopir/domain/language'
import type { Ngo } from '@kopir/domain/ngo/ngo'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { terms } from '@kopir/domain/proposal/terms'
import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedForum } from '@kopir/domain/published/meetings'
import type { PublishedNgo, PublishedPlaces } from '@kopir/domain/published/pages'
import { readPublishedProposal } from '@kopir/domain/published/published-proposal'
import type { PictureCard, PictureSubject } from '@kopir/domain/published/rendering'
import { type CivilDate, civilDateAt } from '@kopir/domain/time/civil-date'
import { kazakhstanTimeZone } from '@kopir/texts/format-date'
import { listOfLabels } from '@kopir/texts/in-sentence'
import { commitmentStateLabel, commitmentTones } from '../entities/commitment/words.ts'
import { forumKindLabel } from '../entities/forum/words.ts'
import { directionLabel, formLabel, statusLabel, statusTone } from '../entities/ngo/words.ts'
import { answerDueOn } from '../entities/proposal/data/waiting.ts'
import { decisionLabel } from '../entities/proposal/decision-words.ts'
import { stateWord } from '../entities/proposal/state-word.ts'
import { readClock } from '../entities/proposal/ui/clock-reading.ts'
import { kindLabel, titleOf } from '../entities/proposal/words.ts'
import { formatDate, formatDateTime } from '../shared/i18n/format-date.ts'
import { m } from '../shared/i18n/messages.ts'

/** What a card is written of: the thing itself, as published. */
export type Pictured =
  | { kind: 'proposals'; of: Proposal }
  | { kind: 'ngos'; of: Ngo }
  | { kind: 'forums'; of: Forum }
  | { kind: 'commitments'; of: Commitment }
  | { kind: 'places'; of: { id: string; territoryId: string } }
  | { kind: 'site'; of: { id: string; territoryId: null } }

/** The picture of pages of no place. */
export const site: Pictured = { kind: 'site', of: { id: 'kopir', territoryId: null } }
export const ofPlace = (id: string): Pictured => ({ kind: 'places', of: { id, territoryId: id } })

/** Reads what a picture is of from where its page reads it; null where nothing is public. */
export async function readPictured(
  { kind, id }: PictureSubject,
  read: (url: string) => Promise<unknown>,
): Promise<Pictured | null> {
  if (kind === 'site') return id === site.of.id ? site : null
  if (kind === 'places') return ofPlace(id)
  const json = await read(`/data/${kind}/${id}`)
  if (json === null) return null
  switch (kind) {
    case 'proposals':
      return { kind, of: readPublishedProposal(json).proposal }
    case 'ngos':
      return { kind, of: readInstants<PublishedNgo>(json).ngo }
    case 'forums':
      return { kind, of: readInstants<PublishedForum>(json).forum }
    case 'commitments':
      return { kind, of: readInstants<Commitment>(json) }
  }
}

/** What is said of it; null where its place has no pages. Dates are days and never days left: a picture is kept for long. */
export function cardOf(pictured: Pictured, places: PublishedPlaces, language: Language, now: Date): PictureCard | null {
  const { territoryId } = pictured.of
  const place = places.territories.find(({ id, level }) => id === territoryId && level !== 'district')
  if (!place && territoryId !== null) return null
  const today = civilDateAt(now, place?.timeZone ?? kazakhstanTimeZone)
  const name = place ? inLanguage(place.name, language).text : ''
  const around = { place: name, note: place?.demo ? m.common_demo() : '' }
  switch (pictured.kind) {
    case 'proposals':
      return { ...around, ...ofProposal(pictured.of, today) }
    case 'ngos':
      return { ...around, ...ofNgo(pictured.of, language) }
    case 'forums':
      return { ...around, ...ofForum(pictured.of, language) }
    case 'commitments':
      return { ...around, ...ofCommitment(pictured.of, today, responsible(pictured.of, places, language)) }
    case 'places':
      return { ...around, place: '', label: m.common_tagline(), title: name, ...general() }
    case 'site':
      return { ...around, label: '', title: m.common_tagline(), ...general() }
  }
}

function responsible({ departmentId }: Commitment, { departments }: PublishedPlaces, language: Language): string {
  if (departmentId === null) return m.owner_akim_office()
  const department = departments.find(({ id }) => id === departmentId)
  return department ? inLanguage(department.name, language).text : ''
}

const joined = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ')

const general = () => ({
  state: null,
  line: joined(m.common_registry(), m.common_forums(), m.common_proposals(), m.common_roadmap()),
  clock: null,
})

function ofProposal(proposal: Proposal, today: CivilDate) {
  const { number, kind, answer } = proposal
  const due = answerDueOn(proposal)
  const reading = due ? readClock(due, today, terms.answerDays) : null
  const dueLine = due && joined(due < today && m.common_overdue(), m.clock_answer_due({ date: formatDate(due) }))
  return {
    label: joined(number, kindLabel(kind)),
    title: titleOf(proposal),
    state: stateWord(proposal),
    line: answer ? `${decisionLabel(answer.decision)}, ${formatDate(answer.answeredOn)}` : (dueLine ?? ''),
    clock: !answer && reading ? { passed: reading.passed, tone: reading.tone } : null,
  }
}

const ofNgo = ({ name, legalForm, bin, status, directions }: Ngo, language: Language) => ({
  label: joined(formLabel(legalForm), bin && `${m.registry_column_bin()} ${bin}`),
  title: inLanguage(name, language).text,
  state: { tone: statusTone(status), text: statusLabel(status) },
  line: listOfLabels(directions.map(directionLabel)),
  clock: null,
})

const ofForum = ({ kind, title, startsAt, place }: Forum, language: Language) => ({
  label: forumKindLabel(kind),
  title: inLanguage(title, language).text,
  state: null,
  line: joined(formatDateTime(startsAt), inLanguage(place, language).text),
  clock: null,
})

function ofCommitment(commitment: Commitment, today: CivilDate, department: string) {
  const { title, state, dueOn } = commitment
  const isLate = isOverdueCommitment(commitment, today)
  const due = dueOn ? `${m.roadmap_due()}: ${formatDate(dueOn)}` : m.roadmap_no_due()
  return {
    label: joined(m.roadmap_what(), department),
    title,
    state: { tone: commitmentTones[state], text: commitmentStateLabel(state) },
    line: joined(isLate && m.common_overdue(), due),
    clock: isLate ? ({ passed: 1, tone: 'late' } as const) : null,
  }
}
