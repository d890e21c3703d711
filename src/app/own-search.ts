import { roadmapFilter } from '../entities/commitment/data/roadmap-filter.ts'
import { registryFilter } from '../entities/ngo/data/registry-filter.ts'
import { proposalFilter } from '../entities/proposal/data/proposal-filter.ts'
import { forumFilter } from '../features/forums/data/forum-filter.ts'
import { planList } from '../features/proposals/data/list-plan.ts'
import { cursorOf, pathBehind } from '../features/proposals/data/list-queries.ts'
import { pageOf, pageParam } from '../features/registry/data/first-register.ts'
import type { ShownRegister } from '../features/registry/data/shown-register.ts'
import type { Previewed } from './previewed.ts'

/**
 * What of an address makes another page of it, as the page itself reads it and in one order: its filter and which part of
 * the list it is. What nobody reads, as `?utm_source=`, makes no page. Empty, or with its question mark.
 */
export function ownSearch({ page, search, answers }: Pick<Previewed, 'page' | 'search' | 'answers'>): string {
  const asked = askedOf(page, search, answers).toString()
  return asked && `?${asked}`
}

function askedOf(page: Previewed['page'], search: URLSearchParams, answers: Previewed['answers']): URLSearchParams {
  switch (page) {
    case 'registry': {
      const asked = registryFilter.write(registryFilter.read(search))
      const part = pageOf(search, registerIn(answers)?.found)
      if (part > 1) asked.set(pageParam, `${part}`)
      return asked
    }
    case 'proposals': {
      const filter = proposalFilter.read(search)
      const asked = proposalFilter.write(filter)
      const cursor = planList(filter)?.refines === false ? cursorOf(search) : null
      return cursor === null ? asked : new URLSearchParams(pathBehind(asked, cursor))
    }
    case 'forums':
      return forumFilter.write(forumFilter.read(search))
    case 'roadmap':
      return roadmapFilter.write(roadmapFilter.read(search))
    default:
      return new URLSearchParams()
  }
}

/** What the page of a registry was rendered from. */
const registerIn = (answers: Previewed['answers']) =>
  Object.entries(answers).find(([url]) => url.startsWith('/first/'))?.[1] as ShownRegister | undefined
