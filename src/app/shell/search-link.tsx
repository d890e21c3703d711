import { Search } from 'lucide-react'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { registrySearchPath } from '../../entities/ngo/data/search-focus.ts'
import { m } from '../../shared/i18n/messages.ts'
import { Link } from '../../shared/ui/link.tsx'

/** True where a slash is a letter of what is being written. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
}

/** The registry's search, from anywhere: the key `/` puts the focus into its field. */
export function SearchLink({ territoryId }: { territoryId: string }) {
  const navigate = useNavigate()
  const path = registrySearchPath(territoryId)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      event.preventDefault()
      const field = document.querySelector<HTMLElement>('main input[type="search"]')
      if (field) field.focus()
      else navigate(path)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [navigate, path])

  return (
    <Link
      to={path}
      title={m.common_search_hint()}
      aria-keyshortcuts="/"
      className="target hidden place-items-center rounded-md px-2 hover:bg-sunken sm:grid"
    >
      <Search aria-hidden className="size-5" />
      <span className="sr-only">{m.common_search()}</span>
    </Link>
  )
}
