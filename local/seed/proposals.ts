import { proposalNumber } from '@kopir/domain/proposal/number'
import { civilDateAt, yearOf } from '@kopir/domain/time/civil-date'
import { instantsOf, type Life, live } from './life.ts'
import { territoryOf } from './places.ts'
import { almatyCity } from './scripts/almaty-city.ts'
import { almatyEcology } from './scripts/almaty-ecology.ts'
import { almatyPeople } from './scripts/almaty-people.ts'
import { almatySociety } from './scripts/almaty-society.ts'
import { oskemenScripts } from './scripts/oskemen.ts'
import { pavlodarScripts } from './scripts/pavlodar.ts'
import type { Script } from './scripts/script.ts'
import { type Timeline, timeZone } from './timeline.ts'

/** `numbering/{territory_year}`: the last serial given out. */
export interface Numbering {
  territoryId: string
  year: number
  last: number
}

/** Every proposal of the demonstration with its history, and the numbers given out on the way. */
export function createProposals(timeline: Timeline): { lives: Life[]; numbering: Numbering[] } {
  const byTerritory: Record<string, Script[]> = {
    almaty: [...almatyEcology, ...almatyCity, ...almatyPeople, ...almatySociety],
    pavlodar: pavlodarScripts(timeline),
    oskemen: oskemenScripts,
  }
  const lives: Life[] = []
  const numbering: Numbering[] = []
  for (const [territoryId, scripts] of Object.entries(byTerritory)) {
    const { numbers, last } = numberInOrder(territoryId, scripts, timeline)
    for (const script of scripts) lives.push(live(script, territoryId, numbers.get(script.id) ?? null, timeline))
    for (const [year, serial] of last) numbering.push({ territoryId, year, last: serial })
  }
  return { lives, numbering }
}

/** Numbers are given in the order of publication, from 1 in each year. */
function numberInOrder(territoryId: string, scripts: Script[], timeline: Timeline) {
  const prefix = territoryOf(territoryId).numberPrefix ?? ''
  const published = scripts.flatMap((script) => {
    const index = script.steps.findIndex((step) => step.act === 'publish')
    return index < 0 ? [] : [{ id: script.id, at: instantsOf(script, timeline)[index + 1] as Date }]
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
