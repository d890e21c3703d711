import type { Commitment } from '@kopir/domain/commitment/commitment'
import { inLanguage, type Language } from '@kopir/domain/language'
import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedForum, PublishedSession } from '@kopir/domain/published/meetings'
import type { PublishedNgo, PublishedPlaces } from '@kopir/domain/published/pages'
import { type ProposalPage, readPublishedProposal } from '@kopir/domain/published/published-proposal'
import { plainLine } from '@kopir/domain/text/plain-line'
import { commitmentStateLabel } from '../entities/commitment/words.ts'
import { statusLabel } from '../entities/ngo/words.ts'
import { decisionLabel } from '../entities/proposal/decision-words.ts'
import { outcomeLabel, stateLabel } from '../entities/proposal/words.ts'
import { formatDate, formatDateTime } from '../shared/i18n/format-date.ts'
import { m } from '../shared/i18n/messages.ts'
import { type PagePicture, pagePicture } from './page-picture.ts'
import { schemasOf } from './page-schema.ts'
import { namedCommitment, type Previewed } from './previewed.ts'

/** What a shared link and a search engine show of a page beside its title. */
export interface PagePreview {
  /** Of what the address names among others on its page; null where that is the page itself. */
  title: string | null
  /** One or two sentences of plain text. */
  description: string
  type: 'website' | 'article'
  /** What the page tells, in the words of schema.org. */
  schemas: Record<string, unknown>[]
  picture: PagePicture | null
}

type Told = Omit<PagePreview, 'picture' | 'schemas'>

/** What is found on each page that is about no single thing. The name of a place is followed by a colon: it bends nowhere. */
const found: Record<string, (inputs: { place: string }) => string> = {
  territories: m.preview_territories,
  about: m.preview_about,
  rules: m.preview_rules,
  privacy: m.preview_privacy,
  home: m.preview_home,
  registry: m.preview_registry,
  proposals: m.preview_proposals,
  forums: m.preview_forums,
  roadmap: m.preview_roadmap,
  dashboard: m.preview_dashboard,
}

/** What is told of a page that its program and its published answers know; the product's own words for every other. */
export function previewOf(previewed: Previewed): PagePreview {
  return { ...told(previewed), picture: pagePicture(previewed), schemas: schemasOf(previewed) }
}

function told(previewed: Previewed): Told {
  const { page, params, answers } = previewed
  const given = <Answer>(path: string) => answers[path] as Answer | undefined
  const placeName = inLanguageOrEmpty(
    given<PublishedPlaces>('/data/places')?.territories.find(({ id }) => id === params.territoryId)?.name,
    previewed.language,
  )
  const general: Told = {
    title: null,
    description:
      found[page ?? '']?.({ place: placeName }) ?? [placeName, m.common_tagline()].filter(Boolean).join(': '),
    type: 'website',
  }
  const forum = `/data/forums/${params.forumId}`
  switch (page) {
    case 'proposal': {
      const published = given(`/data/proposals/${params.proposalId}`)
      return published ? ofProposal(readPublishedProposal(published)) : general
    }
    case 'ngo': {
      const published = given<PublishedNgo>(`/data/ngos/${params.ngoId}`)
      return published ? ofNgo(published, placeName) : general
    }
    case 'forum': {
      const published = given(forum)
      return published ? ofEvent(readInstants<PublishedForum>(published).forum, previewed) : general
    }
    case 'session': {
      const published = given(`${forum}/sessions/${params.sessionId}`)
      return published ? ofEvent(readInstants<PublishedSession>(published).session, previewed) : general
    }
    case 'roadmap': {
      const commitment = namedCommitment(previewed)
      return commitment ? { ...general, ...ofCommitment(commitment) } : general
    }
    default:
      return general
  }
}

const inLanguageOrEmpty = (text: Parameters<typeof inLanguage>[0] | undefined, language: Language) =>
  text ? inLanguage(text, language).text : ''

function ofProposal({ proposal }: ProposalPage): Told {
  const { number, state, outcome, answer, dueOn, body } = proposal
  const standing = state === 'closed' && outcome ? `${stateLabel(state)}: ${outcomeLabel(outcome)}` : stateLabel(state)
  const when = answer
    ? `${decisionLabel(answer.decision)}, ${formatDate(answer.answeredOn)}`
    : dueOn && m.clock_answer_due({ date: formatDate(dueOn) })
  const facts = [number, standing, when].filter(Boolean).join(' · ')
  return {
    title: null,
    description: `${facts}. ${plainLine(answer ? answer.text : body)}`,
    type: 'article',
  }
}

function ofNgo({ ngo }: PublishedNgo, place: string): Told {
  const { status, registeredOn, about } = ngo
  const facts = [statusLabel(status), registeredOn && formatDate(registeredOn), place].filter(Boolean).join(' · ')
  return {
    title: null,
    description: [facts, about && plainLine(about.text)].filter(Boolean).join('. '),
    type: 'website',
  }
}

function ofCommitment({ title, state, dueOn }: Commitment): Pick<Told, 'title' | 'description'> {
  const due = dueOn ? `${m.roadmap_due()}: ${formatDate(dueOn)}` : m.roadmap_no_due()
  return { title, description: `${commitmentStateLabel(state)} · ${due}` }
}

type Dated = PublishedForum['forum'] | PublishedSession['session']

function ofEvent(event: Dated, { language }: Previewed): Told {
  const place = inLanguage(event.place, language).text
  const summary = 'summary' in event ? plainLine(inLanguage(event.summary, language).text) : ''
  return {
    title: null,
    description: [`${formatDateTime(event.startsAt)} · ${place}`, summary].filter(Boolean).join('. '),
    type: 'website',
  }
}
