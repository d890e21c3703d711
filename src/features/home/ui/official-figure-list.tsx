import { inLanguage } from '@kopir/domain/in-language'
import type { OfficialFigures } from '@kopir/domain/statistics/official-figure'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { figureLabel, qualifiedValue } from '../../../shared/i18n/vocabulary/figure.ts'

/** Figures as their sources give them, with qualifier, base, source and date. */
export function OfficialFigureList({ sources }: { sources: readonly OfficialFigures[] }) {
  const language = useLanguage()
  if (sources.length === 0) return null
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{m.home_official_title()}</h3>
      {sources.map((source) => (
        <div key={source.id} className="text-sm">
          <ul>
            {source.figures.map((figure) => (
              <li key={figure.key}>
                {figureLabel(figure.key)}: <strong className="tabular font-semibold">{qualifiedValue(figure)}</strong>
                {figure.base && <span className="text-ink-soft"> ({inLanguage(figure.base, language).text})</span>}
              </li>
            ))}
          </ul>
          <p className="text-ink-soft">
            {inLanguage(source.source, language).text}, {inLanguage(source.date, language).text}
          </p>
        </div>
      ))}
    </div>
  )
}
