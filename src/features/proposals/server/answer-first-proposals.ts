import { readInstants, withInstants } from '@kopir/domain/published/instants'
import type { PublishedPlaces } from '@kopir/domain/published/pages'
import { listSearch, type PublishedProposals } from '@kopir/domain/published/proposal-list'
import { civilDateAt } from '@kopir/domain/time/civil-date'
import { proposalFilter } from '../../../entities/proposal/data/proposal-filter.ts'
import type { Answering } from '../../../shared/query/fetch-json.ts'
import { createProposalIndex, findProposals } from '../data/find-proposals.ts'
import { planList } from '../data/list-plan.ts'
import type { FirstProposals } from '../data/list-queries.ts'

const firstRows = 25

/** Answers the address of {@link firstProposalsOf} from the whole published list; null where there is none. */
export async function answerFirstProposals(url: string, read: Answering, now: Date): Promise<unknown> {
  const { pathname, searchParams } = new URL(url, 'http://local')
  const [, , territoryId = ''] = pathname.split('/')
  const filter = proposalFilter.read(searchParams)
  const plan = planList(filter)
  const places = (await read('/data/places')) as PublishedPlaces
  const territory = places.territories.find(({ id }) => id === territoryId)
  if (!plan || !territory) return { proposals: [], total: 0 } satisfies FirstProposals
  const list = (await read(`/data/${territoryId}/proposals${listSearch(plan, null)}`)) as PublishedProposals
  const { proposals } = readInstants<PublishedProposals>(list)
  const index = filter.q ? createProposalIndex(proposals) : null
  const found = findProposals(proposals, index, filter, territory.timeZone, civilDateAt(now, territory.timeZone))
  const shown = found.slice(0, firstRows).map((proposal) => ({ ...proposal, body: '' }))
  return withInstants({ proposals: shown, total: found.length } satisfies FirstProposals)
}
