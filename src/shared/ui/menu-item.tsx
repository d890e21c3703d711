import { type ReactNode, useContext } from 'react'
import { CloseMenu } from './close-menu.ts'
import { Link } from './link.tsx'

interface MenuItemProps {
  children: ReactNode
  /** Where it goes; without it `onSelect` says what it does. */
  to?: string
  onSelect?: () => void
  current?: boolean
}

const style =
  'target flex w-full items-center gap-2 rounded-sm px-3 py-1.5 text-left no-underline hover:bg-primary-soft aria-[current]:font-semibold'

/** A line of a `Menu`. */
export function MenuItem({ children, to, onSelect, current }: MenuItemProps) {
  const close = useContext(CloseMenu)
  const choose = () => {
    close()
    onSelect?.()
  }
  if (to !== undefined) {
    return (
      <Link to={to} onClick={choose} aria-current={current ? 'true' : undefined} className={style}>
        {children}
      </Link>
    )
  }
  return (
    <button type="button" onClick={choose} aria-current={current ? 'true' : undefined} className={style}>
      {children}
    </button>
  )
}
