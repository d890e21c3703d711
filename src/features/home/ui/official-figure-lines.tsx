import type { OfficialFigures } from '@kopir/domain/statistics/official-figure'
import { figureLabel, qualifiedValue } from '../../../entities/statistics/words.ts'
import { LocalizedText } from '../../../shared/i18n/localized-text.tsx'
import { m } from '../../../shared/i18n/messages.ts'

/** Figures as their sources give them, with qualifier, base, source and date. */
export function OfficialFigureLines({ sources }: { sources: readonly OfficialFigures[] }) {
  if (sources.length === 0) return null
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{m.home_official_title()}</h3>
      {sources.map((source) => (
        <div key={source.id} className="text-sm">
          <ul>
            {source.figures.map((figure) => (
              <li key={figure.key}>
                {figureLabel(figure.key)}: <strong className="font-semibold">{qualifiedValue(figure)}</strong>
                {figure.base && (
                  <span className="text-ink-soft">
                    {' ('}
                    <LocalizedText text={figure.base} />)
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p className="text-ink-soft">
            <LocalizedText text={source.source} />, <LocalizedText text={source.date} />
          </p>
        </div>
      ))}
    </div>
  )
}
