import { audiences, proposalLevels } from '@kopir/domain/proposal/audience'
import { proposalKinds } from '@kopir/domain/proposal/kinds'
import { bodyLength, draftTitleLength } from '@kopir/domain/proposal/limits'
import { themes } from '@kopir/domain/theme'
import { LanguageSelect } from '../../../shared/form/language-select.tsx'
import { MarkdownField } from '../../../shared/form/markdown-field.tsx'
import { SelectField } from '../../../shared/form/select-field.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { m } from '../../../shared/i18n/messages.ts'
import { Checkbox } from '../../../shared/ui/checkbox.tsx'
import { RadioGroup } from '../../../shared/ui/radio-group.tsx'
import { usePlaces } from '../../territory/data/use-places.ts'
import { audienceLabel, levelLabel, themeLabel } from '../../theme/words.ts'
import { kindLabel } from '../words.ts'
import type { ContentProblems, UnfinishedContent } from './content-problems.ts'

interface ContentFieldsProps {
  territoryId: string
  content: UnfinishedContent
  problems: ContentProblems
  onChange: (change: Partial<UnfinishedContent>) => void
}

/** What is written in a text of each kind: beside the choice, the title and the text. */
const hints: Record<UnfinishedContent['kind'], { kind: () => string; title: () => string; body: () => string }> = {
  proposal: {
    kind: m.proposals_kind_hint_proposal,
    title: m.proposals_title_hint_proposal,
    body: m.proposals_body_hint_proposal,
  },
  question: {
    kind: m.proposals_kind_hint_question,
    title: m.proposals_title_hint_question,
    body: m.proposals_body_hint_question,
  },
  request: {
    kind: m.proposals_kind_hint_request,
    title: m.proposals_title_hint_request,
    body: m.proposals_body_hint_request,
  },
  remark: {
    kind: m.proposals_kind_hint_remark,
    title: m.proposals_title_hint_remark,
    body: m.proposals_body_hint_remark,
  },
  thanks: {
    kind: m.proposals_kind_hint_thanks,
    title: m.proposals_title_hint_thanks,
    body: m.proposals_body_hint_thanks,
  },
}

/** What a proposal consists of, as fields: the same for a person's own text and for one that was spoken. */
export function ContentFields({ territoryId, content, problems, onChange }: ContentFieldsProps) {
  const places = usePlaces()
  const hint = hints[content.kind]
  const districts = places.districtsOf(territoryId)
  const choices = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }))

  return (
    <>
      <div>
        <RadioGroup
          legend={m.proposals_field_kind()}
          inline
          value={content.kind}
          options={proposalKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
          onChange={(kind) => onChange({ kind })}
        />
        <p aria-live="polite" className="text-sm text-ink-soft">
          {hint.kind()}
        </p>
      </div>
      <TextField
        label={m.proposals_field_title()}
        hint={hint.title()}
        error={problems.title}
        lang={content.lang}
        value={content.title}
        keepTo={draftTitleLength}
        onText={(title) => onChange({ title })}
      />
      <MarkdownField
        label={m.proposals_field_body()}
        hint={`${hint.body()} ${m.proposals_field_body_marks()}`}
        error={problems.body}
        lang={content.lang}
        value={content.body}
        countTo={bodyLength.max}
        onChange={(body) => onChange({ body })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={m.proposals_field_theme()}
          error={problems.theme}
          value={content.theme ?? ''}
          placeholder={m.common_choose()}
          options={choices(themes, themeLabel)}
          onChoose={(theme) => onChange({ theme: theme || null })}
        />
        <LanguageSelect label={m.proposals_field_lang()} value={content.lang} onChange={(lang) => onChange({ lang })} />
        <SelectField
          label={m.proposals_field_level()}
          value={content.level}
          options={choices(proposalLevels, levelLabel)}
          onChoose={(level) => onChange({ level })}
        />
        {districts.length > 0 && (
          <SelectField
            label={m.proposals_field_district()}
            optional
            value={content.districtId ?? ''}
            placeholder={m.proposals_district_any()}
            options={districts.map(({ id }) => ({ value: id, label: places.territoryName(id) }))}
            onChoose={(districtId) => onChange({ districtId: districtId || null })}
          />
        )}
      </div>
      <fieldset>
        <legend className="mb-1 font-medium">
          {m.proposals_field_audience()}
          <span className="font-normal text-ink-soft"> ({m.common_optional()})</span>
        </legend>
        <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
          {audiences.map((audience) => (
            <Checkbox
              key={audience}
              label={audienceLabel(audience)}
              checked={content.audience.includes(audience)}
              onChange={(event) =>
                onChange({
                  audience: audiences.filter((known) =>
                    known === audience ? event.target.checked : content.audience.includes(known),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
