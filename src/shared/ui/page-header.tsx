import { type ReactNode, use, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { m } from '../i18n/messages.ts'
import { classNames } from './class-names.ts'
import { WindowPlace } from './window-place.ts'
import { windowTitle } from './window-title.ts'

interface PageHeaderProps {
  title: string
  /** The language the title is written in, where it is somebody's own text. */
  lang?: string
  /** Above the title: where we are, a number, a state. */
  eyebrow?: ReactNode
  /** Below it: one sentence. */
  lead?: ReactNode
  /** At the right: the page's main act. */
  actions?: ReactNode
  /** In one line, where work should begin near the top of the window. */
  compact?: boolean
}

/** The heading of a page. Names the window, and takes the focus when the person arrives from another page. */
export function PageHeader({ title, lang, eyebrow, lead, actions, compact = false }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname, key } = useLocation()

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another page moves the focus, not another filter
  useEffect(() => {
    // The first page of a visit keeps the browser's own start of the document.
    if (key !== 'default') heading.current?.focus({ preventScroll: true })
  }, [pathname])

  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <title>{windowTitle(title, use(WindowPlace), m.common_name())}</title>
      <div
        className={
          compact
            ? 'flex min-w-0 flex-row-reverse flex-wrap items-baseline justify-end gap-x-3'
            : 'flex min-w-0 flex-col gap-1.5'
        }
      >
        {eyebrow && <div className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">{eyebrow}</div>}
        <h1
          ref={heading}
          tabIndex={-1}
          lang={lang}
          className={classNames('font-bold tracking-tight wrap-anywhere', compact ? 'text-xl' : 'text-2xl sm:text-3xl')}
        >
          {title}
        </h1>
        {lead && <p className="max-w-text text-ink-soft">{lead}</p>}
      </div>
      {actions && (
        <div className="flex flex-wrap gap-2" data-print="hide">
          {actions}
        </div>
      )}
    </header>
  )
}
