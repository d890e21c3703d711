import { directions } from '@kopir/domain/ngo/direction'
import { legalForms } from '@kopir/domain/ngo/legal-form'
import { ngoStatuses } from '@kopir/domain/ngo/status'
import { registerFacts } from '@kopir/domain/register-import/facts'
import { importFields } from '@kopir/domain/register-import/mapping'
import { planGroups } from '@kopir/domain/register-import/plan'
import { directionLabel, formLabel, statusLabel } from '../../../entities/ngo/words.ts'
import type { Places } from '../../../entities/territory/data/use-places.ts'
import { formatDate } from '../../../shared/i18n/format-date.ts'
import { getLanguage } from '../../../shared/i18n/language.ts'
import { m } from '../../../shared/i18n/messages.ts'
import type { ReportWords } from '../data/report-csv.ts'
import { doubtLabels, problemLabels } from './reason-text.ts'
import { factLabel, fieldLabel, groupLabel, noteLabels } from './words.ts'

const labelled = <Code extends string>(codes: readonly Code[], label: (code: Code) => string) =>
  Object.fromEntries(codes.map((code) => [code, label(code)])) as Record<Code, string>

const said = <Code extends string>(labels: Record<Code, () => string>) =>
  labelled(Object.keys(labels) as Code[], (code) => labels[code]())

export interface ReportOrigin {
  territoryId: string
  source: string
  asOf: string
}

/** The words of a report in the language of the interface. */
export function reportWords(places: Places, { territoryId, source, asOf }: ReportOrigin): ReportWords {
  const districts = places.districtsOf(territoryId).map(({ id }) => id)
  const about: [string, string][] = [
    [m.common_csv_place(), places.territoryName(territoryId)],
    [m.common_csv_source(), source],
    [m.common_csv_as_of(), asOf && formatDate(asOf)],
  ]
  if (places.isDemo(territoryId)) about.push([m.common_demo(), m.common_demo_note()])
  return {
    language: getLanguage(),
    head: [
      m.import_line(),
      m.import_fact_name(),
      m.import_report_group(),
      m.import_report_decision(),
      m.import_report_about(),
      m.import_report_before(),
      m.import_report_after(),
      m.import_report_remark(),
    ],
    groups: labelled(planGroups, groupLabel),
    decisions: { applied: m.import_report_applied(), left: m.import_report_left() },
    facts: labelled(registerFacts, factLabel),
    fields: labelled(importFields, fieldLabel),
    notes: said(noteLabels),
    doubts: said(doubtLabels),
    problems: said(problemLabels),
    forms: labelled(legalForms, formLabel),
    statuses: labelled(ngoStatuses, statusLabel),
    directions: labelled(directions, directionLabel),
    districts: labelled(districts, places.territoryName),
    about,
  }
}
