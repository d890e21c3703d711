import type { Direction } from '@kopir/domain/ngo/direction'
import type { LegalForm } from '@kopir/domain/ngo/legal-form'
import type { NgoMember } from '@kopir/domain/ngo/ngo'
import type { NgoStatus } from '@kopir/domain/ngo/status'
import { m } from '../../shared/i18n/messages.ts'
import type { Tone } from '../../shared/ui/badge.tsx'

const statuses: Record<NgoStatus, () => string> = {
  active: m.status_active,
  inactive: m.status_inactive,
  suspended: m.status_suspended,
  in_liquidation: m.status_in_liquidation,
  liquidated: m.status_liquidated,
  no_bin: m.status_no_bin,
}
export const statusLabel = (status: NgoStatus) => statuses[status]()

/** Active is green; everything else is grey: not to be active is no fault. */
export const statusTone = (status: NgoStatus): Tone => (status === 'active' ? 'good' : 'mute')

const forms: Record<LegalForm, () => string> = {
  public_association: m.form_public_association,
  public_foundation: m.form_public_foundation,
  private_foundation: m.form_private_foundation,
  corporate_foundation: m.form_corporate_foundation,
  state_foundation: m.form_state_foundation,
  private_institution: m.form_private_institution,
  association_union: m.form_association_union,
  religious_association: m.form_religious_association,
  consumer_cooperative: m.form_consumer_cooperative,
  owners_cooperative: m.form_owners_cooperative,
  owners_association: m.form_owners_association,
  noncommercial_jsc: m.form_noncommercial_jsc,
  trade_union: m.form_trade_union,
  political_party: m.form_political_party,
  foreign_branch: m.form_foreign_branch,
  other: m.form_other,
}
export const formLabel = (form: LegalForm) => forms[form]()

const directions: Record<Direction, () => string> = {
  edu_sport: m.direction_edu_sport,
  health: m.direction_health,
  environment: m.direction_environment,
  youth: m.direction_youth,
  family_gender: m.direction_family_gender,
  vulnerable: m.direction_vulnerable,
  orphans: m.direction_orphans,
  employment: m.direction_employment,
  rights: m.direction_rights,
  culture: m.direction_culture,
  heritage: m.direction_heritage,
  harmony: m.direction_harmony,
  probation: m.direction_probation,
  service_monitoring: m.direction_service_monitoring,
  civil_society: m.direction_civil_society,
  volunteering: m.direction_volunteering,
  hardship: m.direction_hardship,
  animals: m.direction_animals,
  other: m.direction_other,
}
export const directionLabel = (direction: Direction) => directions[direction]()

const memberRoles: Record<NgoMember['role'], () => string> = {
  head: m.member_role_head,
  editor: m.member_role_editor,
}
export const memberRoleLabel = (role: NgoMember['role']) => memberRoles[role]()
