import { formatNumber } from '../i18n/format-number.ts'
import { m } from '../i18n/messages.ts'
import { Button } from './button.tsx'

interface ShowMoreProps {
  shown: number
  total: number
  onMore: () => void
}

/** How much of a list stands here, and the rest on demand. */
export function ShowMore({ shown, total, onMore }: ShowMoreProps) {
  return (
    <div className="flex flex-wrap items-center gap-4" data-print="hide">
      <p role="status" className="text-sm text-ink-soft">
        {m.common_shown_of({ shown: formatNumber(shown), total: formatNumber(total) })}
      </p>
      {shown < total && <Button onClick={onMore}>{m.common_show_more()}</Button>}
    </div>
  )
}
