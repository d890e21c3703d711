import { useEffect, useState } from 'react'
import { m } from '../i18n/messages.ts'
import { type KeptPage, listKept } from './kept-pages.ts'

/** What can be read without a connection: pages that this device keeps. Nothing where there are none. */
export function KeptPagesList() {
  const [pages, setPages] = useState<KeptPage[]>([])
  useEffect(() => {
    // A browser that keeps nothing has nothing to show.
    listKept().then(setPages, () => undefined)
  }, [])
  if (pages.length === 0) return null
  return (
    <div className="flex flex-col gap-1">
      <p className="font-semibold">{m.common_kept_title()}</p>
      <ul className="list-disc pl-5">
        {pages.map(({ path, title }) => (
          <li key={path} className="wrap-anywhere">
            {/* A whole page, as it is kept. */}
            <a href={path} className="text-link">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
