import type { Staff } from '../../person/staff.ts'
import { refuse } from '../../refuse.ts'
import { hasCertainPersonNumber } from '../certain-person-number.ts'
import type { ImportActContext, ImportChange, ImportRefusal } from '../define-import-act.ts'
import type { ImportActRequest } from '../import-act-request.ts'
import { keptMapping } from '../kept-mapping.ts'
import type { RegisterImport } from '../register-import.ts'

type BeginRequest = Extract<ImportActRequest, { act: 'begin' }>

/** Whether somebody may bring a register file in: an administrator, who has no part in what NGOs and the administration say. */
export const mayImport = (staff: Staff | null): boolean => staff?.administrator ?? false

const told = ['territoryId', 'source', 'asOf', 'fileName', 'complete', 'chunks'] as const

const isSame = (subject: RegisterImport, request: BeginRequest, uid: string): boolean =>
  subject.startedBy === uid && told.every((key) => subject[key] === request[key])

/** An administrator says what is to come in. Ordered again it is there already; under a taken id it is refused. */
export const beginImport = {
  name: 'begin',
  decide(
    subject: RegisterImport | null,
    request: BeginRequest,
    { actor, now, today }: ImportActContext,
  ): ImportChange | ImportRefusal {
    if (subject) return isSame(subject, request, actor.uid) ? {} : refuse('not-in-this-state')
    if (today === null) return refuse('not-found')
    const { territoryId, source, asOf, fileName, complete, mapping, plan, chunks } = request
    if (asOf > today) return refuse('invalid-request')
    if ([source, fileName].some(hasCertainPersonNumber)) return refuse('person-number')
    const described = { territoryId, source, asOf, fileName, complete, mapping: keptMapping(mapping), plan, chunks }
    const begun = { startedBy: actor.uid, startedAt: now, movedAt: now, finishedAt: null, undo: null }
    const outcomes = { created: 0, changed: 0, same: 0, moved: 0 }
    return { fields: { ...described, ...begun, state: 'staging', done: 0, outcomes } }
  },
} as const
