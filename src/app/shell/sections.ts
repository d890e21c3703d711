import { BarChart3, Building2, type LucideIcon, MessagesSquare, Route, Send } from 'lucide-react'
import { m } from '../../shared/i18n/messages.ts'

export interface ShellSection {
  path: string
  label: () => string
  icon: LucideIcon
}

/** What every visitor of a territory finds, in this order. */
export const sections: readonly ShellSection[] = [
  { path: 'registry', label: m.common_registry, icon: Building2 },
  { path: 'forums', label: m.common_forums, icon: MessagesSquare },
  { path: 'proposals', label: m.common_proposals, icon: Send },
  { path: 'roadmap', label: m.common_roadmap, icon: Route },
  { path: 'dashboard', label: m.common_dashboard, icon: BarChart3 },
]
