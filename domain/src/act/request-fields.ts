import * as v from 'valibot'
import { documentIdSchema } from '../document-id.ts'
import { languageSchema } from '../language-schema.ts'
import { textSchema } from '../text/text-schema.ts'
import type { TextLimits } from '../text/visible-text.ts'
import { chosenDaySchema } from '../time/civil-date-schema.ts'
import { reasonLength } from './reason-length.ts'

type Text = v.GenericSchema<string>

/**
 * What the requests of acts are put together from. An act takes these as an argument, so that a page which asks what
 * may be done loads no validation.
 */
export interface RequestFields {
  id: Text
  /** A revision or the like: a whole one, not below nothing. */
  number: v.GenericSchema<number>
  language: typeof languageSchema
  day: typeof chosenDaySchema
  text: (limits: TextLimits) => Text
  reason: Text
  /** Letters and digits by a pattern, typed in any case. */
  code: (pattern: RegExp) => Text
  oneOf: <const Options extends readonly (string | number)[]>(options: Options) => v.PicklistSchema<Options, undefined>
  orNull: <Field extends v.GenericSchema>(field: Field) => v.NullableSchema<Field, undefined>
  listOf: <Field extends v.GenericSchema>(
    field: Field,
    max: number,
  ) => v.GenericSchema<v.InferInput<Field>[], v.InferOutput<Field>[]>
  group: <Entries extends v.ObjectEntries>(entries: Entries) => v.StrictObjectSchema<Entries, undefined>
}

export const requestFields: RequestFields = {
  id: documentIdSchema,
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  language: languageSchema,
  day: chosenDaySchema,
  text: textSchema,
  reason: textSchema(reasonLength),
  code: (pattern) => v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(pattern)),
  oneOf: (options) => v.picklist(options),
  orNull: (field) => v.nullable(field),
  listOf: (field, max) => v.pipe(v.array(field), v.maxLength(max)),
  group: (entries) => v.strictObject(entries),
}
