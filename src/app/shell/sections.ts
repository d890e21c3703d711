import { BarChart3, Building2, type LucideIcon, MessagesSquare, Route, Send } from 'lucide-react'
import { m } from '../../shared/i18n/messages.ts'
import type { LazyPage } from '../lazy-page.ts'
import { pages } from '../pages.ts'

export interface ShellSection {
  path: string
  label: () => string
  icon: LucideIcon
  page: LazyPage
}

/** What every visitor of a territory finds, in this order. */
export const sections: readonly ShellSection[] = [
  { path: 'registry', label: m.common_registry, icon: Building2, page: pages.registry },
  { path: 'forums', label: m.common_forums, icon: MessagesSquare, page: pages.forums },
  { path: 'proposals', label: m.common_proposals, icon: Send, page: pages.proposals },
  { path: 'roadmap', label: m.common_roadmap, icon: Route, page: pages.roadmap },
  { path: 'dashboard', label: m.common_dashboard, icon: BarChart3, page: pages.dashboard },
]
