import type { ReactNode } from 'react'

/** A link that somebody put into a text: no word for it by this site, and no access to its page. */
export function ForeignLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="nofollow ugc noopener noreferrer" target="_blank" className="text-primary underline">
      {children}
    </a>
  )
}
