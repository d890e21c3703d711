import { inLanguage } from '@kopir/domain/language'
import { useQuery } from '@tanstack/react-query'
import { officialFiguresOf } from '../../../entities/statistics/data/statistics-queries.ts'
import { figureLabel, qualifiedValue } from '../../../entities/statistics/words.ts'
import { useLanguage } from '../../../shared/i18n/language.ts'
import { LocalizedText } from '../../../shared/i18n/localized-text.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'

/** What official sources say, with qualifier, base, source and date: beside our counts, never mixed with them. */
export function OfficialFigureList({ territoryId }: { territoryId: string }) {
  const language = useLanguage()
  const { data: sources, error, refetch } = useQuery(officialFiguresOf(territoryId))
  if (error && !sources) return <ErrorState error={error} retry={() => void refetch()} />
  if (!sources) return <Skeleton block="h-40" />
  if (sources.length === 0) return null
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">{m.dashboard_ngos_official()}</h3>
      {sources.map((source) => {
        const name = inLanguage(source.source, language)
        return (
          <div key={source.id} className="flex flex-col gap-1">
            <dl className="flex flex-wrap gap-x-8 gap-y-2">
              {source.figures.map((figure) => (
                <div key={figure.key} className="flex flex-col-reverse justify-end">
                  <dt className="text-ink-soft">
                    {figureLabel(figure.key)}
                    {figure.base && (
                      <span className="block max-w-48 text-sm">
                        <LocalizedText text={figure.base} />
                      </span>
                    )}
                  </dt>
                  <dd className="text-2xl font-semibold">{qualifiedValue(figure)}</dd>
                </div>
              ))}
            </dl>
            <p className="text-sm text-ink-soft">
              <span lang={name.lang}>{m.common_source({ source: name.text })}</span>
              {' · '}
              <LocalizedText text={source.date} />
            </p>
          </div>
        )
      })}
    </div>
  )
}
