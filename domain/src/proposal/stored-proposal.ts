import * as v from 'valibot'
import { type Proposal, proposalSchema } from './proposal.ts'

/** What is taken for a part of a stored proposal that cannot be read. */
const unread = {
  kind: 'proposal',
  title: '',
  body: '',
  lang: 'ru',
  theme: 'other',
  level: 'city',
  districtId: null,
  audience: [],
  authorUid: null,
  authorName: '',
  authorMark: null,
  ngoId: null,
  ngoName: null,
  source: 'written',
  forumId: null,
  public: false,
  number: null,
  submittedAt: new Date(0),
  changedAt: new Date(0),
  publishedAt: null,
  dueOn: null,
  departmentId: null,
  coDepartmentIds: [],
  answer: null,
  disputed: false,
  reopenedOn: null,
  outcome: null,
} satisfies Omit<Proposal, 'id' | 'territoryId' | 'state' | 'rev'>

/** The parts of a proposal, each with what is taken for it. */
const parts = Object.fromEntries(
  Object.entries(unread).map(([key, value]) => {
    const entry: v.GenericSchema = proposalSchema.entries[key as keyof typeof unread]
    return [key, v.fallback(entry, value)]
  }),
) as unknown as Omit<typeof proposalSchema.entries, 'id' | 'territoryId' | 'state' | 'rev'>

/**
 * A proposal as screens and functions read it. What was once stored is found, told and decided on whatever became of its
 * parts: only which one it is, whose place it belongs to and where it stands has to be there.
 */
export const storedProposalSchema = v.object({ ...proposalSchema.entries, ...parts }) satisfies v.GenericSchema<
  unknown,
  Proposal
>
