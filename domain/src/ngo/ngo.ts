import * as v from 'valibot'
import { languageSchema, localizedSchema, partlyLocalizedSchema } from '../language-schema.ts'
import { civilDateSchema } from '../time/civil-date-schema.ts'
import { binProblem } from './bin.ts'
import { directions } from './direction.ts'
import { legalForms } from './legal-form.ts'
import { ngoStatuses } from './status.ts'

/** The public card of an NGO. Registered, active and reported are three facts, never mixed. */
export const ngoSchema = v.object({
  id: v.string(),
  territoryId: v.string(),
  districtId: v.nullable(v.string()),
  name: partlyLocalizedSchema,
  bin: v.nullable(
    v.pipe(
      v.string(),
      v.check((bin) => binProblem(bin) === null, 'bin'),
    ),
  ),
  legalForm: v.picklist(legalForms),
  directions: v.array(v.picklist(directions)),
  youth: v.boolean(),
  status: v.picklist(ngoStatuses),
  /** Where the status comes from and as of when. */
  statusEvidence: v.object({ source: localizedSchema, asOf: civilDateSchema }),
  reportedYears: v.array(v.number()),
  registeredOn: v.nullable(civilDateSchema),
  /** Self-presentation in Markdown, in the language it was written in. */
  about: v.nullable(v.object({ text: v.string(), lang: languageSchema })),
  contacts: v.object({
    website: v.nullable(v.string()),
    email: v.nullable(v.string()),
    phone: v.nullable(v.string()),
  }),
  verified: v.boolean(),
  /** Invented for demonstration. */
  demo: v.boolean(),
})
export type Ngo = v.InferOutput<typeof ngoSchema>

const ngoMemberRoles = ['head', 'editor'] as const
/** `ngos/{id}/ngoMembers/{uid}` */
export const ngoMemberSchema = v.object({
  uid: v.string(),
  role: v.picklist(ngoMemberRoles),
  ngoId: v.string(),
})
export type NgoMember = v.InferOutput<typeof ngoMemberSchema>
