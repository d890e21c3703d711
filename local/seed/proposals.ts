import { proposalNumber } from '@kopir/domain/proposal/number'
import { civilDateAt, yearOf } from '@kopir/domain/time/civil-date'
import { timeZone } from '../../reference/places.ts'
import { territoryOf } from './demo-places.ts'
import { instantsOf, type PlayedStory, playStory } from './play-story.ts'
import { almatyCity } from './stories/almaty-city.ts'
import { almatyEcology } from './stories/almaty-ecology.ts'
import { almatyPeople } from './stories/almaty-people.ts'
import { almatySociety } from './stories/almaty-society.ts'
import { oskemenScripts } from './stories/oskemen.ts'
import { pavlodarScripts } from './stories/pavlodar.ts'
import type { Story } from './stories/story.ts'
import type { Timeline } from './timeline.ts'

/** `numbering/{territory_year}`: the last serial given out. */
export interface Numbering {
  territoryId: string
  year: number
  last: number
}

/** Every proposal of the demonstration with its history, and the numbers given out on the way. */
export function createProposals(timeline: Timeline): { played: PlayedStory[]; numbering: Numbering[] } {
  const byTerritory: Record<string, Story[]> = {
    almaty: [...almatyEcology, ...almatyCity, ...almatyPeople, ...almatySociety],
    pavlodar: pavlodarScripts(timeline),
    oskemen: oskemenScripts,
  }
  const played: PlayedStory[] = []
  const numbering: Numbering[] = []
  for (const [territoryId, stories] of Object.entries(byTerritory)) {
    const { numbers, last } = numberInOrder(territoryId, stories, timeline)
    for (const story of stories) played.push(playStory(story, territoryId, numbers.get(story.id) ?? null, timeline))
    for (const [year, serial] of last) numbering.push({ territoryId, year, last: serial })
  }
  return { played, numbering }
}

/** Numbers are given in the order of publication, from 1 in each year. */
function numberInOrder(territoryId: string, stories: Story[], timeline: Timeline) {
  const prefix = territoryOf(territoryId).numberPrefix ?? ''
  const published = stories.flatMap((story) => {
    const index = story.steps.findIndex((step) => step.act === 'publish')
    return index < 0 ? [] : [{ id: story.id, at: instantsOf(story, timeline)[index + 1] as Date }]
  })
  published.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  const numbers = new Map<string, string>()
  const last = new Map<number, number>()
  for (const { id, at } of published) {
    const year = yearOf(civilDateAt(at, timeZone))
    const serial = (last.get(year) ?? 0) + 1
    last.set(year, serial)
    numbers.set(id, proposalNumber(prefix, year, serial))
  }
  return { numbers, last }
}
