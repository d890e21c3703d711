import { paths } from '@kopir/domain/paths'
import type { Change, DocumentSnapshot } from 'firebase-functions/v2/firestore'
import { type FirestoreEvent, onDocumentWritten } from 'firebase-functions/v2/firestore'
import { isTooOld, retried } from '../platform/event-trigger.ts'
import { recountAfterChange } from './recount-rounds.ts'
import type { Concern } from './recount-state.ts'

type Written = FirestoreEvent<Change<DocumentSnapshot> | undefined>

/** The territories of a document before and after a write: it may have moved. */
function territoriesOf({ data }: Written, counts: (snapshot: DocumentSnapshot) => boolean): Set<string> {
  const versions = data ? [data.before, data.after] : []
  return new Set(versions.filter((version) => version.exists && counts(version)).map((it) => it.get('territoryId')))
}

async function recount(event: Written, concern: Concern, counts: (snapshot: DocumentSnapshot) => boolean = () => true) {
  if (isTooOld(event)) return
  for (const territoryId of territoriesOf(event, counts)) await recountAfterChange(territoryId, [concern], event.id)
}

/** As long as a trigger may run: while a register is imported, whoever has the lease counts it again and again. */
const longestSeconds = 540

/** The register of the NGO's territory is counted and published anew. */
export const onNgoWritten = onDocumentWritten(
  { document: paths.ngo('{ngoId}'), ...retried, timeoutSeconds: longestSeconds },
  (event) => recount(event, 'ngos'),
)

/** Only public proposals are counted. */
export const onProposalWritten = onDocumentWritten({ document: paths.proposal('{proposalId}'), ...retried }, (event) =>
  recount(event, 'proposals', (proposal) => proposal.get('public') === true),
)

/** Commitments are counted with the proposals. */
export const onCommitmentWritten = onDocumentWritten(
  { document: paths.commitment('{commitmentId}'), ...retried },
  (event) => recount(event, 'proposals'),
)
