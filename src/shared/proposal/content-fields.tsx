import { bodyLength, proposalKinds, titleLength } from '@kopir/domain/proposal/proposal'
import { audiences, proposalLevels, themes } from '@kopir/domain/proposal/theme'
import { m } from '../i18n/messages.ts'
import { kindLabel } from '../i18n/vocabulary/proposal.ts'
import { audienceLabel, levelLabel, themeLabel } from '../i18n/vocabulary/theme.ts'
import { usePlaces } from '../places/use-places.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import type { ContentProblems, UnfinishedContent } from './content-problems.ts'
import { LanguageSelect } from './language-select.tsx'
import { MarkdownField } from './markdown-field.tsx'

interface ContentFieldsProps {
  territoryId: string
  content: UnfinishedContent
  problems: ContentProblems
  onChange: (change: Partial<UnfinishedContent>) => void
}

const kindHints: Record<UnfinishedContent['kind'], () => string> = {
  proposal: m.proposals_kind_hint_proposal,
  question: m.proposals_kind_hint_question,
  request: m.proposals_kind_hint_request,
  remark: m.proposals_kind_hint_remark,
  thanks: m.proposals_kind_hint_thanks,
}

/** What a proposal consists of, as fields: the same for a person's own text and for one that was spoken. */
export function ContentFields({ territoryId, content, problems, onChange }: ContentFieldsProps) {
  const places = usePlaces()
  const districts = places.districtsOf(territoryId)
  const choices = (values: readonly string[], label: (value: never) => string) =>
    values.map((value) => ({ value, label: label(value as never) }))

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
          {kindHints[content.kind]()}
        </p>
      </div>
      <Field label={m.proposals_field_title()} hint={m.proposals_field_title_hint()} error={problems.title}>
        {(control) => (
          <TextInput
            {...control}
            lang={content.lang}
            value={content.title}
            maxLength={titleLength.max * 2}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <MarkdownField
        label={m.proposals_field_body()}
        hint={m.proposals_field_body_hint()}
        error={problems.body}
        lang={content.lang}
        value={content.body}
        countTo={bodyLength.max}
        onChange={(body) => onChange({ body })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={m.proposals_field_theme()} error={problems.theme}>
          {(control) => (
            <Select
              {...control}
              value={content.theme ?? ''}
              placeholder={m.common_choose()}
              options={choices(themes, themeLabel)}
              onChange={(event) => onChange({ theme: (event.target.value || null) as UnfinishedContent['theme'] })}
            />
          )}
        </Field>
        <LanguageSelect label={m.proposals_field_lang()} value={content.lang} onChange={(lang) => onChange({ lang })} />
        <Field label={m.proposals_field_level()}>
          {(control) => (
            <Select
              {...control}
              value={content.level}
              options={choices(proposalLevels, levelLabel)}
              onChange={(event) => onChange({ level: event.target.value as UnfinishedContent['level'] })}
            />
          )}
        </Field>
        {districts.length > 0 && (
          <Field label={m.proposals_field_district()} optional>
            {(control) => (
              <Select
                {...control}
                value={content.districtId ?? ''}
                placeholder={m.proposals_district_any()}
                options={districts.map(({ id }) => ({ value: id, label: places.territoryName(id) }))}
                onChange={(event) => onChange({ districtId: event.target.value || null })}
              />
            )}
          </Field>
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
