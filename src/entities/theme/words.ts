import type { Audience, ProposalLevel } from '@kopir/domain/proposal/audience'
import type { Theme } from '@kopir/domain/theme'
import { m } from '../../shared/i18n/messages.ts'

const themes: Record<Theme, () => string> = {
  ecology: m.theme_ecology,
  safety: m.theme_safety,
  self_government: m.theme_self_government,
  budget: m.theme_budget,
  social_support: m.theme_social_support,
  youth: m.theme_youth,
  health: m.theme_health,
  integrity: m.theme_integrity,
  children: m.theme_children,
  education: m.theme_education,
  digitalisation: m.theme_digitalisation,
  utilities: m.theme_utilities,
  improvement: m.theme_improvement,
  transport: m.theme_transport,
  public_services: m.theme_public_services,
  accessibility: m.theme_accessibility,
  culture: m.theme_culture,
  science: m.theme_science,
  business: m.theme_business,
  harmony: m.theme_harmony,
  other: m.theme_other,
}
export const themeLabel = (theme: Theme) => themes[theme]()

const audiences: Record<Audience, () => string> = {
  everyone: m.audience_everyone,
  large_families: m.audience_large_families,
  youth: m.audience_youth,
  working_youth: m.audience_working_youth,
  students: m.audience_students,
  orphans: m.audience_orphans,
  older_people: m.audience_older_people,
  disability: m.audience_disability,
  women: m.audience_women,
}
export const audienceLabel = (audience: Audience) => audiences[audience]()

const levels: Record<ProposalLevel, () => string> = {
  city: m.level_city,
  region: m.level_region,
  republic: m.level_republic,
}
export const levelLabel = (level: ProposalLevel) => levels[level]()
