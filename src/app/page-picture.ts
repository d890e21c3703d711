import { readInstants } from '@kopir/domain/published/instants'
import type { PublishedForum, PublishedSession } from '@kopir/domain/published/meetings'
import type { PublishedNgo, PublishedPlaces } from '@kopir/domain/published/pages'
import { readPublishedProposal } from '@kopir/domain/published/published-proposal'
import { pictureOf, picturePath } from './picture.ts'
import { ofPlace, type Pictured, site } from './picture-card.ts'
import { namedCommitment, type Previewed } from './previewed.ts'

export interface PagePicture {
  /** With the version of what it shows. */
  path: string
  /** What stands in it. */
  alt: string
}

/** The picture of what a page is about, else that of its place, else that of the whole; null where no place is known. */
export function pagePicture(previewed: Previewed): PagePicture | null {
  const { params, answers, language, now } = previewed
  const places = readInstants<PublishedPlaces | undefined>(answers['/data/places'])
  if (!places) return null
  const pictured = picturedBy(previewed) ?? (params.territoryId ? ofPlace(params.territoryId) : site)
  const picture = pictureOf(pictured, places, language, now)
  if (!picture) return null
  const { place, title, state, line } = picture.card
  const alt = [place, title, state?.text, line].filter(Boolean).join('. ')
  return { path: picturePath(pictured, language, picture.version), alt }
}

function picturedBy(previewed: Previewed): Pictured | null {
  const { page, params, answers } = previewed
  const given = <Answer>(path: string) => readInstants<Answer | undefined>(answers[path])
  const forum = `/data/forums/${params.forumId}`
  switch (page) {
    case 'proposal': {
      const published = answers[`/data/proposals/${params.proposalId}`]
      return published ? { kind: 'proposals', of: readPublishedProposal(published).proposal } : null
    }
    case 'ngo':
      return pictured('ngos', given<PublishedNgo>(`/data/ngos/${params.ngoId}`)?.ngo)
    case 'forum':
      return pictured('forums', given<PublishedForum>(forum)?.forum)
    case 'session':
      return pictured('forums', given<PublishedSession>(`${forum}/sessions/${params.sessionId}`)?.forum)
    default:
      return pictured('commitments', namedCommitment(previewed))
  }
}

const pictured = <Kind extends Pictured['kind']>(
  kind: Kind,
  of: (Pictured & { kind: Kind })['of'] | null | undefined,
) => (of ? ({ kind, of } as Pictured & { kind: Kind }) : null)
