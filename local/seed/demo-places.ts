import type { Localized } from '@kopir/domain/language'
import type { Territory } from '@kopir/domain/territory/territory'
import { territories } from '../../reference/places.ts'

/** The territories in which the demonstration takes place. */
export const seededTerritoryIds = ['almaty', 'pavlodar', 'oskemen'] as const

export function territoryOf(id: string): Territory {
  const found = territories.find((territory) => territory.id === id)
  if (!found) throw new RangeError(`No territory ${id}`)
  return found
}

/** «… of the Auezov district» as a part of an NGO's name. */
export const districtGenitive: Record<string, Pick<Localized, 'kk' | 'ru'>> = {
  'almaty-almaly': { kk: 'Алмалы ауданының', ru: 'Алмалинского района' },
  'almaty-alatau': { kk: 'Алатау ауданының', ru: 'Алатауского района' },
  'almaty-auezov': { kk: 'Әуезов ауданының', ru: 'Ауэзовского района' },
  'almaty-bostandyk': { kk: 'Бостандық ауданының', ru: 'Бостандыкского района' },
  'almaty-zhetysu': { kk: 'Жетісу ауданының', ru: 'Жетысуского района' },
  'almaty-medeu': { kk: 'Медеу ауданының', ru: 'Медеуского района' },
  'almaty-nauryzbay': { kk: 'Наурызбай ауданының', ru: 'Наурызбайского района' },
  'almaty-turksib': { kk: 'Түрксіб ауданының', ru: 'Турксибского района' },
}
