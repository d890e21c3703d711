import * as v from 'valibot'
import { documentIdSchema } from '../document-id.ts'
import { partlyLocalizedSchema } from '../language-schema.ts'
import { binProblem } from '../ngo/bin.ts'
import { directions } from '../ngo/direction.ts'
import { legalForms } from '../ngo/legal-form.ts'
import { ngoStatuses } from '../ngo/status.ts'
import { chosenDaySchema } from '../time/civil-date-schema.ts'

/** The facts about an NGO that a register file may speak of. Contacts are not among them: those of a file are persons' too often. */
export const registerFacts = ['name', 'bin', 'legalForm', 'directions', 'status', 'registeredOn', 'districtId'] as const
export type RegisterFact = (typeof registerFacts)[number]

export const longestRegisteredName = 500

const binSchema = v.pipe(
  v.string(),
  v.check((bin) => binProblem(bin) === null, 'bin'),
)

/** Every fact as an NGO's document has it. */
export const ngoFactsSchema = v.strictObject({
  name: partlyLocalizedSchema,
  bin: v.nullable(binSchema),
  legalForm: v.picklist(legalForms),
  directions: v.pipe(v.array(v.picklist(directions)), v.maxLength(directions.length)),
  status: v.picklist(ngoStatuses),
  registeredOn: v.nullable(chosenDaySchema),
  districtId: v.nullable(documentIdSchema),
})
export type NgoFacts = v.InferOutput<typeof ngoFactsSchema>

/** Some of them: what a row says, or what an import changes. A fact that is not there is left as it stands. */
export const someFactsSchema = v.partial(ngoFactsSchema)
export type SomeFacts = v.InferOutput<typeof someFactsSchema>
