import type { Forum, Session } from '@kopir/domain/forum/forum'
import { inLanguage, type Localized, languages } from '@kopir/domain/language'
import type { Ngo } from '@kopir/domain/ngo/ngo'
import type { Proposal } from '@kopir/domain/proposal/proposal'
import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedForum, PublishedSession } from '@kopir/domain/published/meetings'
import type { PublishedNgo, PublishedPlaces } from '@kopir/domain/published/pages'
import { readPublishedProposal } from '@kopir/domain/published/published-proposal'
import { plainLine } from '@kopir/domain/text/plain-line'
import { m } from '../shared/i18n/messages.ts'
import type { Previewed } from './previewed.ts'
import { pathIn } from './spoken-path.ts'

type Thing = Record<string, unknown>

/** What a page tells, in the words of schema.org, and where it stands; nothing where it has no words for it. */
export function schemasOf(previewed: Previewed): Thing[] {
  const told = thingOf(previewed)
  const crumbs = told && crumbsOf(previewed, told.name)
  return [told?.thing, crumbs].flatMap((each) => (each ? { '@context': 'https://schema.org', ...each } : []))
}

interface Told {
  /** What the page is called among others. */
  name: string
  thing: Thing
}

function thingOf(previewed: Previewed): Told | null {
  const { page, params, answers, url } = previewed
  const given = <Answer>(path: string) => readInstants<Answer | undefined>(answers[path])
  const named = namer(previewed)
  const forumPath = `/data/forums/${params.forumId}`
  switch (page) {
    case 'proposal': {
      const published = answers[`/data/proposals/${params.proposalId}`]
      return published ? questionOf(readPublishedProposal(published).proposal, previewed) : null
    }
    case 'ngo': {
      const published = given<PublishedNgo>(`/data/ngos/${params.ngoId}`)
      return published ? ngoOf(published.ngo, previewed) : null
    }
    case 'forum': {
      const published = given<PublishedForum>(forumPath)
      if (!published) return null
      const { forum, sessions } = published
      const parts = sessions.map((session) => eventOf(session, `${url}/sessions/${session.id}`, named))
      const thing = { ...eventOf(forum, url, named), ...(parts.length > 0 && { subEvent: parts }) }
      return { name: named(forum.title), thing }
    }
    case 'session': {
      const published = given<PublishedSession>(`${forumPath}/sessions/${params.sessionId}`)
      if (!published) return null
      const { forum, session } = published
      const whole = eventOf(forum, url.replace(/\/sessions\/.*$/, ''), named)
      return { name: named(session.title), thing: { ...eventOf(session, url, named), superEvent: whole } }
    }
    case 'home':
    case 'territories':
    case 'about':
      return { name: m.common_name(), thing: siteOf(previewed) }
    default:
      return null
  }
}

const namer =
  ({ language }: Previewed) =>
  (text: Localized) =>
    inLanguage(text, language).text

const placesOf = ({ answers }: Previewed) => readInstants<PublishedPlaces | undefined>(answers['/data/places'])

function placeOf(previewed: Previewed): string {
  const place = placesOf(previewed)?.territories.find(({ id }) => id === previewed.params.territoryId)
  return place ? namer(previewed)(place.name) : ''
}

const administration = (name: string) => ({ '@type': 'GovernmentOrganization', name })

/** The site, who makes it, and the place that a page of it is about. */
function siteOf(previewed: Previewed): Thing {
  const { origin } = new URL(previewed.url)
  const place = placeOf(previewed)
  return {
    '@type': 'WebSite',
    name: m.common_name(),
    description: m.common_tagline(),
    url: previewed.url,
    inLanguage: previewed.language,
    publisher: { '@type': 'Organization', name: m.common_name(), url: origin, logo: `${origin}/icon-512.png` },
    ...(place && { about: { '@type': 'AdministrativeArea', name: place } }),
  }
}

/** An answer counts as accepted when its author did not object to it; until they have said so it is one suggested. */
function questionOf(proposal: Proposal, previewed: Previewed): Told {
  const { state, outcome, answer, publishedAt, title, body, authorName, ngoName } = proposal
  const by = ngoName
    ? { '@type': 'Organization', name: inLanguage(ngoName, previewed.language).text }
    : { '@type': 'Person', name: authorName || m.common_deleted_author() }
  const department = placesOf(previewed)?.departments.find(({ id }) => id === answer?.departmentId)
  const answered = answer && {
    '@type': 'Answer',
    text: plainLine(answer.text),
    dateCreated: answer.answeredOn,
    url: previewed.url,
    author: administration(department ? namer(previewed)(department.name) : placeOf(previewed)),
  }
  const isAccepted = state === 'in_progress' || (state === 'closed' && outcome !== 'disagreed')
  const question = {
    '@type': 'Question',
    name: title,
    text: plainLine(body),
    inLanguage: proposal.lang,
    dateCreated: publishedAt?.toISOString(),
    author: by,
    answerCount: answered ? 1 : 0,
    ...(answered && { [isAccepted ? 'acceptedAnswer' : 'suggestedAnswer']: answered }),
  }
  return { name: title, thing: { '@type': 'QAPage', mainEntity: question } }
}

function ngoOf({ name, bin, contacts, registeredOn }: Ngo, previewed: Previewed): Told {
  const shown = inLanguage(name, previewed.language).text
  const others = languages.flatMap((language) => name[language] ?? []).filter((each) => each !== shown)
  const thing = {
    '@type': 'NGO',
    name: shown,
    ...(others.length > 0 && { alternateName: [...new Set(others)] }),
    url: previewed.url,
    ...(contacts.website && { sameAs: contacts.website }),
    ...(bin && { taxID: bin }),
    ...(registeredOn && { foundingDate: registeredOn }),
    areaServed: placeOf(previewed),
  }
  return { name: shown, thing }
}

const eventOf = (event: Forum | Session, url: string, named: (text: Localized) => string): Thing => ({
  '@type': 'Event',
  name: named(event.title),
  url,
  ...('summary' in event && { description: plainLine(named(event.summary)) }),
  startDate: event.startsAt.toISOString(),
  endDate: event.endsAt.toISOString(),
  eventStatus: 'https://schema.org/EventScheduled',
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  location: { '@type': 'Place', name: named(event.place), address: named(event.place) },
})

const sections: Record<string, () => string> = {
  registry: m.common_registry,
  proposals: m.common_proposals,
  forums: m.common_forums,
}

/** The way to a page: its place, the list in which it stands, and itself. */
function crumbsOf(previewed: Previewed, name: string): Thing | null {
  const { params, language, url } = previewed
  const { origin, pathname } = new URL(url)
  const [, territoryId, section = ''] = pathIn(null, pathname).split('/')
  const list = sections[section]
  if (!list || territoryId !== params.territoryId) return null
  const way = [
    { name: placeOf(previewed), item: origin + pathIn(language, `/${territoryId}`) },
    { name: list(), item: origin + pathIn(language, `/${territoryId}/${section}`) },
    { name, item: url },
  ]
  const items = way.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step }))
  return { '@type': 'BreadcrumbList', itemListElement: items }
}
