import { type Direction, directions } from '@kopir/domain/ngo/direction'
import type { LegalForm } from '@kopir/domain/ngo/legal-form'
import type { Ngo } from '@kopir/domain/ngo/ngo'
import type { NgoStatus } from '@kopir/domain/ngo/status'
import { addDays, type CivilDate, yearOf } from '@kopir/domain/time/civil-date'
import { createBinSeries } from './bin-series.ts'
import { type FeaturedNgo, featuredNgos } from './featured-ngos.ts'
import { formWeights } from './names/forms.ts'
import { inventName } from './names/ngo-name.ts'
import { directionWeights } from './names/topics.ts'
import { createRandom, type Random } from './random.ts'
import { statusEvidence } from './status-evidence.ts'
import type { Timeline } from './timeline.ts'

/** How many NGOs of a territory are in which state; the parts that must come out exactly are active. */
interface Plan {
  territoryId: string
  statuses: Record<NgoStatus, number>
  youth: number
  religious: number
  /** District ids with how common they are; none where a territory has no districts. */
  districts: readonly (readonly [string, number])[]
}

const plans: Plan[] = [
  {
    territoryId: 'almaty',
    statuses: { active: 1034, inactive: 1902, suspended: 421, in_liquidation: 187, no_bin: 582, liquidated: 43 },
    youth: 45,
    religious: 170,
    districts: [
      ['almaty-almaly', 23],
      ['almaty-bostandyk', 19],
      ['almaty-medeu', 15],
      ['almaty-auezov', 14],
      ['almaty-zhetysu', 9],
      ['almaty-turksib', 8],
      ['almaty-alatau', 7],
      ['almaty-nauryzbay', 5],
    ],
  },
  {
    territoryId: 'pavlodar',
    statuses: { active: 315, inactive: 118, suspended: 31, in_liquidation: 9, no_bin: 38, liquidated: 12 },
    youth: 14,
    religious: 24,
    districts: [],
  },
  {
    territoryId: 'oskemen',
    statuses: { active: 96, inactive: 52, suspended: 14, in_liquidation: 5, no_bin: 13, liquidated: 6 },
    youth: 7,
    religious: 11,
    districts: [],
  },
]

const registeredWithinDays = 25 * 365
const youngestDays = 3

/** The whole invented register: 4,126 registered NGOs of Almaty, 511 of Pavlodar, 180 of Oskemen, and liquidated ones. */
export function createNgos(timeline: Timeline): Ngo[] {
  const nextBin = createBinSeries()
  return plans.flatMap((plan) => createRegister(plan, timeline, nextBin))
}

function createRegister(plan: Plan, timeline: Timeline, nextBin: (registeredOn: CivilDate) => string): Ngo[] {
  const random = createRandom(`ngos ${plan.territoryId}`)
  const featured = featuredNgos.filter((ngo) => ngo.territoryId === plan.territoryId)
  const taken = new Set<string>()
  const ngos = featured.map((ngo) => {
    taken.add(nameKey(ngo.name))
    return describeFeatured(ngo, timeline, random, nextBin)
  })
  for (const [index, slot] of slotsOf(plan, featured, random).entries()) {
    const id = `${plan.territoryId}-${String(index + 1).padStart(4, '0')}`
    const districtId = plan.districts.length > 0 && random.chance(0.91) ? random.weighted(plan.districts) : null
    const direction: Direction = slot.youth ? 'youth' : random.weighted(directionWeights)
    let name = inventName({ form: slot.legalForm, direction, districtId }, random)
    while (taken.has(nameKey(name))) name = inventName({ form: slot.legalForm, direction, districtId }, random)
    taken.add(nameKey(name))
    const registeredOn = slot.status === 'no_bin' && random.chance(0.3) ? null : inventDay(timeline, random)
    ngos.push({
      id,
      territoryId: plan.territoryId,
      districtId,
      name,
      bin: slot.status === 'no_bin' || registeredOn === null ? null : nextBin(registeredOn),
      legalForm: slot.legalForm,
      directions: inventDirections(slot.legalForm, direction, random),
      youth: slot.youth,
      status: slot.status,
      statusEvidence: statusEvidence(slot.status, timeline.today),
      reportedYears: inventReportedYears(slot.status, registeredOn, timeline, random),
      registeredOn,
      about: null,
      contacts: { website: null, email: null, phone: null },
      verified: false,
      demo: true,
    })
  }
  return ngos
}

interface Slot {
  status: NgoStatus
  legalForm: LegalForm
  youth: boolean
}

/** One slot for each NGO still to be invented, in no order. */
function slotsOf(plan: Plan, featured: FeaturedNgo[], random: Random): Slot[] {
  const featuredYouth = featured.filter((ngo) => ngo.youth).length
  const youth = plan.youth - featuredYouth
  const others = plan.statuses.active - plan.religious - youth - featured.length
  const slots: Slot[] = []
  const add = (count: number, slot: () => Slot) => {
    for (let made = 0; made < count; made++) slots.push(slot())
  }
  const anyForm = () => random.weighted(formWeights)
  add(youth, () => ({
    status: 'active',
    legalForm: random.pick(['public_association', 'public_foundation'] as const),
    youth: true,
  }))
  add(plan.religious, () => ({ status: 'active', legalForm: 'religious_association', youth: false }))
  add(others, () => ({ status: 'active', legalForm: anyForm(), youth: false }))
  for (const status of ['inactive', 'suspended', 'in_liquidation', 'no_bin', 'liquidated'] as const) {
    add(plan.statuses[status], () => ({ status, legalForm: anyForm(), youth: false }))
  }
  return random.shuffled(slots)
}

function describeFeatured(
  ngo: FeaturedNgo,
  timeline: Timeline,
  random: Random,
  nextBin: (registeredOn: CivilDate) => string,
): Ngo {
  const registeredOn = addDays(timeline.today, -random.whole(3 * 365, 14 * 365))
  const address = ngo.id.slice(ngo.territoryId.length + 1)
  return {
    ...ngo,
    bin: nextBin(registeredOn),
    status: 'active',
    statusEvidence: statusEvidence('active', timeline.today),
    reportedYears: inventReportedYears('active', registeredOn, timeline, random),
    registeredOn,
    contacts: {
      website: `https://${address}.example`,
      email: `info@${address}.example`,
      phone: `+7 700 000 ${random.whole(10, 99)} ${random.whole(10, 99)}`,
    },
    verified: true,
    demo: true,
  }
}

/** Newer registrations are somewhat more frequent. */
function inventDay(timeline: Timeline, random: Random): CivilDate {
  return timeline.day(-youngestDays - Math.floor(random.next() ** 1.25 * registeredWithinDays))
}

function inventDirections(form: LegalForm, first: Direction, random: Random): Direction[] {
  if (form === 'owners_cooperative' || form === 'owners_association' || form === 'consumer_cooperative') return []
  if (form === 'religious_association') return random.chance(0.4) ? ['harmony'] : []
  const more = random.weighted([
    [0, 50],
    [1, 35],
    [2, 15],
  ])
  const chosen = new Set<Direction>([first])
  for (let added = 0; added < more; added++) chosen.add(random.weighted(directionWeights))
  return directions.filter((direction) => chosen.has(direction))
}

/** Active is not the same as reported: about half of the active ones file each year, few of the others ever did. */
function inventReportedYears(
  status: NgoStatus,
  registeredOn: CivilDate | null,
  timeline: Timeline,
  random: Random,
): number[] {
  const lastYear = yearOf(timeline.today) - 1
  const firstYear = Math.max(lastYear - 4, registeredOn === null ? lastYear : yearOf(registeredOn))
  const years: number[] = []
  for (let year = firstYear; year <= lastYear; year++) {
    const probability = status === 'active' ? 0.55 : 0.12 * ((lastYear - year) / 4)
    if (random.chance(probability)) years.push(year)
  }
  return years
}

/** Two NGOs may not share what a reader sees of their names. */
const nameKey = (name: Ngo['name']) => name.ru ?? name.kk ?? name.en ?? ''
