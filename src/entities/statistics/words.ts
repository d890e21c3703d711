import type { OfficialFigures } from '@kopir/domain/statistics/official-figure'
import { numberAbove } from '@kopir/texts/number-case'
import { formatNumber } from '../../shared/i18n/format-number.ts'
import { getLanguage } from '../../shared/i18n/language.ts'
import { m } from '../../shared/i18n/messages.ts'

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
  qualifiers[figure.qualifier]({
    value: figure.qualifier === 'over' ? numberAbove(figure.value, getLanguage()) : formatNumber(figure.value),
  })
