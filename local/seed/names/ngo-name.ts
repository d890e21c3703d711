import type { Direction } from '@kopir/domain/ngo/direction'
import type { LegalForm } from '@kopir/domain/ngo/legal-form'
import type { Ngo } from '@kopir/domain/ngo/ngo'
import { districtGenitive } from '../demo-places.ts'
import type { Random } from '../random.ts'
import {
  communities,
  houses,
  kazakhFirst,
  kazakhSecond,
  latinFirst,
  latinSecond,
  russianPairs,
  unionSectors,
} from './brands.ts'
import { formWords } from './forms.ts'
import { topics } from './topics.ts'

/** What a name is invented for. */
export interface Named {
  form: LegalForm
  direction: Direction
  districtId: string | null
}

type Style = 'kazakh' | 'topic' | 'russian' | 'latin'
const styles: readonly (readonly [Style, number])[] = [
  ['kazakh', 40],
  ['topic', 36],
  ['russian', 14],
  ['latin', 10],
]

/** Invents a name that looks like one of the register. It may repeat: whoever needs distinct ones asks again. */
export function inventName(ngo: Named, random: Random): Ngo['name'] {
  const words = formWords[ngo.form]
  const both = (kk: string, ru: string) => ({ kk: `«${kk}» ${words.kk}`, ru: `${words.ru} «${ru}»` })
  switch (ngo.form) {
    case 'religious_association': {
      const community = random.pick(communities)
      const word = random.pick(community.words)
      const place = ngo.districtId && random.chance(0.6) ? districtGenitive[ngo.districtId] : null
      return place
        ? both(`${place.kk} „${word}“ ${community.kk}`, `${community.ru} „${word}“ ${place.ru}`)
        : both(`„${word}“ ${community.kk}`, `${community.ru} „${word}“`)
    }
    case 'owners_cooperative':
    case 'owners_association':
    case 'consumer_cooperative': {
      const house = `${random.pick(houses)}-${random.whole(1, 94)}`
      return both(house, house)
    }
    case 'trade_union': {
      const sector = random.pick(unionSectors)
      const brand = kazakhBrand(random)
      return { kk: `«${brand}» ${sector.kk} ${words.kk}`, ru: `${words.ru} ${sector.ru} «${brand}»` }
    }
    case 'foreign_branch': {
      const brand = latinBrand(random)
      return { ...both(brand, brand), en: `${words.en} of ${brand}` }
    }
  }
  return byStyle(random.weighted(styles), ngo, random, both)
}

function byStyle(style: Style, ngo: Named, random: Random, both: (kk: string, ru: string) => Ngo['name']): Ngo['name'] {
  switch (style) {
    case 'kazakh': {
      const brand = kazakhBrand(random)
      const name = both(brand, brand)
      return random.chance(0.12) ? { kk: name.kk } : name
    }
    case 'russian': {
      const pair = random.pick(russianPairs)
      const brand = `${random.pick(pair.first)} ${random.pick(pair.second)}`
      return { ru: `${formWords[ngo.form].ru} «${brand}»` }
    }
    case 'latin': {
      const brand = latinBrand(random)
      return { ...both(brand, brand), en: `${brand} ${formWords[ngo.form].en}` }
    }
    case 'topic': {
      const topic = random.pick(topics[ngo.direction])
      const brand = kazakhBrand(random)
      const place = ngo.districtId && random.chance(0.2) ? districtGenitive[ngo.districtId] : null
      const kk = `„${brand}“ ${topic.kk}`
      const ru = `${topic.ru} „${brand}“`
      return place ? both(`${place.kk} ${kk}`, `${ru} ${place.ru}`) : both(kk, ru)
    }
  }
}

function kazakhBrand(random: Random): string {
  const first = random.pick(kazakhFirst)
  const stem = first.slice(0, 4).toLowerCase()
  // «Қанатты қанат» would be a joke.
  return `${first} ${random.pick(kazakhSecond.filter((word) => !word.startsWith(stem)))}`
}

const latinBrand = (random: Random) => `${random.pick(latinFirst)} ${random.pick(latinSecond)}`
