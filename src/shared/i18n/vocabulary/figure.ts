import type { OfficialFigures } from '@kopir/domain/statistics/official-figure'
import { formatNumber } from '../format-number.ts'
import { m } from '../messages.ts'

type Figure = OfficialFigures['figures'][number]

const keys: Record<Figure['key'], () => string> = {
  registered: m.figure_registered,
  active: m.figure_active,
  youth: m.figure_youth,
  religious: m.figure_religious,
}
export const figureLabel = (key: Figure['key']) => keys[key]()

const qualifiers: Record<Figure['qualifier'], (inputs: { value: string }) => string> = {
  exactly: m.qualifier_exactly,
  over: m.qualifier_over,
  about: m.qualifier_about,
}
/** `свыше 4 000`: a figure as its source qualifies it. */
export const qualifiedValue = (figure: Pick<Figure, 'value' | 'qualifier'>) =>
  qualifiers[figure.qualifier]({ value: formatNumber(figure.value) })
