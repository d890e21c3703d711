import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'

interface Tab {
  to: string
  label: ReactNode
  count?: number | undefined
  current: boolean
}

interface TabsProps {
  /** What the tabs choose between, for assistive technology. */
  label: string
  tabs: readonly Tab[]
}

/** Views of one page as links: each has an address, so it can be sent and gone back to. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line" data-print="hide">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              aria-current={tab.current ? 'page' : undefined}
              className={classNames(
                'target -mb-px flex items-center gap-2 border-b-2 px-3 py-2 whitespace-nowrap no-underline',
                tab.current
                  ? 'border-primary font-semibold text-primary'
                  : 'border-transparent text-ink-soft hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && <span className="text-sm text-ink-soft">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
