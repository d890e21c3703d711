import type { RegisterFact } from '@kopir/domain/register-import/facts'
import type { DateOrder, ImportField, ValueField } from '@kopir/domain/register-import/mapping'
import type { NoteCode, PlanGroup } from '@kopir/domain/register-import/plan'
import type { ImportState } from '@kopir/domain/register-import/register-import'
import { m } from '../../../shared/i18n/messages.ts'
import type { Tone } from '../../../shared/ui/badge.tsx'

const fields: Record<ImportField, () => string> = {
  bin: m.import_field_bin,
  nameKk: m.import_field_name_kk,
  nameRu: m.import_field_name_ru,
  nameEn: m.import_field_name_en,
  legalForm: m.import_field_legal_form,
  direction: m.import_field_direction,
  status: m.import_field_status,
  registeredOn: m.import_field_registered_on,
  district: m.import_field_district,
}
export const fieldLabel = (field: ImportField) => fields[field]()

const facts: Record<RegisterFact, () => string> = {
  name: m.import_fact_name,
  bin: m.import_field_bin,
  legalForm: m.import_field_legal_form,
  directions: m.import_field_direction,
  status: m.import_field_status,
  registeredOn: m.import_field_registered_on,
  districtId: m.import_field_district,
}
export const factLabel = (fact: RegisterFact) => facts[fact]()

const groups: Record<PlanGroup, () => string> = {
  new: m.import_group_new,
  changed: m.import_group_changed,
  unchanged: m.import_group_unchanged,
  absent: m.import_group_absent,
  doubtful: m.import_group_doubtful,
  bad: m.import_group_bad,
}
export const groupLabel = (group: PlanGroup) => groups[group]()

export const noteLabels: Record<NoteCode, () => string> = {
  'zeros-restored': m.import_note_zeros,
  'decimal-dropped': m.import_note_decimal,
  'exponent-restored': m.import_note_exponent,
  'look-alikes': m.import_note_look_alikes,
  case: m.import_note_case,
  'two-digit-year': m.import_note_two_digit_year,
  untranslated: m.import_note_untranslated,
}
export const noteLabel = (note: NoteCode) => noteLabels[note]()

const orders: Record<DateOrder, () => string> = {
  dmy: m.import_date_dmy,
  mdy: m.import_date_mdy,
  ymd: m.import_date_ymd,
}
export const dateOrderLabel = (order: DateOrder) => orders[order]()

const valueTitles: Record<ValueField, () => string> = {
  legalForm: m.import_values_legal_form,
  direction: m.import_values_direction,
  status: m.import_values_status,
  district: m.import_values_district,
}
export const valueTitle = (field: ValueField) => valueTitles[field]()

const states: Record<ImportState, () => string> = {
  staging: m.import_state_staging,
  applying: m.import_state_applying,
  applied: m.import_state_applied,
  stopped: m.import_state_stopped,
  undoing: m.import_state_undoing,
  undone: m.import_state_undone,
}
export const stateLabel = (state: ImportState) => states[state]()

const tones: Record<ImportState, Tone> = {
  staging: 'due',
  applying: 'info',
  applied: 'good',
  stopped: 'due',
  undoing: 'info',
  undone: 'mute',
}
export const stateTone = (state: ImportState) => tones[state]
