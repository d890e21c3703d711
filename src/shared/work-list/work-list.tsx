import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '../ui/class-names.ts'
import { Link } from '../ui/link.tsx'
import type { Work } from './use-work.ts'

interface WorkListProps<Item> {
  /** Names the list for assistive technology. */
  label: string
  work: Work<Item>
  /** What a line of the list says. */
  line: (item: Item) => ReactNode
  className?: string
}

/** What waits, in its order, beside the item that is worked on. Each one is a link that may be sent. */
export function WorkList<Item extends { id: string }>({ label, work, line, className }: WorkListProps<Item>) {
  const list = useRef<HTMLOListElement>(null)
  const currentId = work.current?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current one has to be seen
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  return (
    <nav
      aria-label={label}
      className={classNames('overflow-y-auto lg:sticky lg:top-20 lg:max-h-[calc(100dvh-8rem)]', className)}
    >
      <ol
        ref={list}
        className="flex flex-col divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
      >
        {work.listed.map((item) => (
          <li key={item.id}>
            <Link
              to={{ search: work.searchWith(item.id) }}
              replace
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                work.goTo(item.id)
              }}
              aria-current={item.id === currentId ? 'true' : undefined}
              className={classNames(
                'flex flex-col gap-1 border-l-4 px-3 py-2.5 no-underline hover:bg-sunken',
                item.id === currentId ? 'border-primary bg-primary-soft' : 'border-transparent',
              )}
            >
              {line(item)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
