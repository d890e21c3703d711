import { ExternalLink as ExternalIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { m } from '../i18n/messages.ts'

interface ExternalLinkProps {
  href: string
  children: ReactNode
}

/** A link out of the product; says that a new window opens. */
export function ExternalLink({ href, children }: ExternalLinkProps) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="text-link">
      {children}
      <ExternalIcon aria-hidden className="ml-1 inline size-3.5 align-baseline" />
      <span className="sr-only"> ({m.common_external()})</span>
    </a>
  )
}
