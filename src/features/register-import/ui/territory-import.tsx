import { isUnderWay } from '@kopir/domain/register-import/is-under-way'
import { useId, useState } from 'react'
import type { Places } from '../../../entities/territory/data/use-places.ts'
import { useToday } from '../../../entities/territory/data/use-today.ts'
import type { AddressFilter } from '../../../shared/filter/use-filter.ts'
import { useCheckedForm } from '../../../shared/form/use-checked-form.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { useKept } from '../../../shared/kept/use-kept.ts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { columnProblem } from '../data/column-problem.ts'
import type { ImportFilter } from '../data/import-filter.ts'
import { emptyImportForm, type ImportForm, importFormProblems, importFormSchema } from '../data/import-form.ts'
import { importsOf } from '../data/import-queries.ts'
import { rememberedOf, sourcesOf } from '../data/sources.ts'
import { ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'
import { PastImports } from './past-imports.tsx'
import { PlanStep } from './plan-step.tsx'
import { ReadingStep } from './reading-step.tsx'
import { SourceFields } from './source-fields.tsx'
import { StepSection } from './step-section.tsx'
import { useLayDown } from './use-lay-down.ts'
import { usePlanning } from './use-planning.ts'
import { useRegisterFile } from './use-register-file.ts'
import { ValuesStep } from './values-step.tsx'
import { fieldLabel } from './words.ts'
import { WorkProgress } from './work-progress.tsx'
import { WritingStep } from './writing-step.tsx'

const kind = { schema: importFormSchema, empty: () => emptyImportForm }

interface TerritoryImportProps {
  territoryId: string
  places: Places
  address: AddressFilter<ImportFilter>
}

/** The steps from a file to the registry, each below the other, and the files that came in before. */
export function TerritoryImport({ territoryId, places, address }: TerritoryImportProps) {
  const { data: imports, error, retry } = useLiveQuery(importsOf(territoryId))
  const formId = useId()
  const today = useToday(places.timeZoneOf(territoryId))
  const kept = useKept(`register-import.${territoryId}`, kind)
  const form = kept.value
  const file = useRegisterFile({
    earlier: rememberedOf(imports ?? [], form.source),
    districts: places.districtsOf(territoryId).map(({ id, name }) => ({ id, names: Object.values(name) })),
  })
  const layDown = useLayDown(file)
  const planning = usePlanning(territoryId, file, form, today)
  const checked = useCheckedForm(importFormProblems(form, today), planAnew)
  const [guessedFor, setGuessedFor] = useState(form.source)
  const { opened, settings, read, mapping, found, summary, work } = file
  const isMapped = mapping !== null && columnProblem(mapping.columns) === null
  const isLaying = layDown.laying?.isUnderWay ?? false
  const isPlanning = work?.name === 'plan' || planning.isFetching
  const running = imports?.find(({ state }) => isUnderWay(state)) ?? null

  function changeForm(part: Partial<ImportForm>) {
    kept.change({ ...form, ...part })
    if (summary) file.forgetPlan()
  }

  /** What failed of an earlier plan is past. */
  function planAnew() {
    layDown.forget()
    planning.plan()
  }

  /** The columns of a source that came before are as they were then. */
  function guessAgain() {
    if (form.source === guessedFor) return
    setGuessedFor(form.source)
    if (mapping && rememberedOf(imports ?? [], form.source)) file.guess()
  }

  return (
    <>
      {error && !imports && <ErrorState error={error} retry={retry} />}
      <form
        id={formId}
        ref={checked.ref}
        noValidate
        onSubmit={checked.submit}
        inert={isLaying}
        className="flex flex-col gap-8"
      >
        <StepSection number={1} title={m.import_step_file()}>
          <SourceFields
            form={form}
            problems={checked.problems}
            sources={sourcesOf(imports ?? [])}
            today={today}
            onChange={changeForm}
            onSource={guessAgain}
          />
          <FileStep of={file} />
        </StepSection>
        <StepSection number={2} title={m.import_step_reading()} waits={!(opened && settings) && m.import_waits_file()}>
          {opened && settings && <ReadingStep of={file} opened={opened} settings={settings} />}
        </StepSection>
        <StepSection number={3} title={m.import_step_columns()} waits={!(read && mapping) && m.import_waits_file()}>
          {read && mapping && (
            <div inert={work?.name === 'read'} className="flex flex-col gap-4">
              {file.untranslated.length > 0 && (
                <Notice>{m.import_untranslated({ fields: file.untranslated.map(fieldLabel).join(', ') })}</Notice>
              )}
              <ColumnsStep read={read} mapping={mapping} onSettle={file.settle} />
            </div>
          )}
        </StepSection>
        <StepSection number={4} title={m.import_step_values()} waits={!isMapped && m.import_waits_columns()}>
          {isMapped && found && (
            <div inert={work?.name === 'read'} className="flex flex-col gap-4">
              <ValuesStep territoryId={territoryId} mapping={mapping} found={found} onSettle={file.settle} />
            </div>
          )}
        </StepSection>
      </form>
      <StepSection number={5} title={m.import_step_plan()} waits={!isMapped && m.import_waits_columns()}>
        <p className="max-w-text text-ink-soft">{m.import_plan_text()}</p>
        <Button
          type="submit"
          form={formId}
          kind={summary ? 'secondary' : 'primary'}
          busy={isPlanning || isLaying || work?.name === 'read'}
          className="self-start"
        >
          {summary ? m.import_plan_again() : m.import_plan_make()}
        </Button>
        {isPlanning && (
          <WorkProgress
            label={m.import_planning()}
            progress={work?.progress ?? null}
            stop={{ label: m.common_cancel(), onStop: file.cancel }}
          />
        )}
        {planning.error !== null && <ErrorState error={planning.error} retry={planning.plan} />}
        {summary && read && (
          <PlanStep
            of={file}
            territoryId={territoryId}
            headings={read.headings}
            summary={summary}
            address={address}
            origin={{ source: form.source, asOf: form.asOf }}
          />
        )}
      </StepSection>
      <StepSection
        number={6}
        title={m.import_step_writing()}
        waits={!summary && !running && !layDown.laying && m.import_waits_plan()}
      >
        <WritingStep
          territoryId={territoryId}
          of={file}
          form={form}
          layDown={layDown}
          imports={imports ?? []}
          running={running}
        />
      </StepSection>
      <PastImports imports={imports ?? []} />
    </>
  )
}
