import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore'
import { type Migration, pagesOf } from './migration.ts'

/** A commitment has up to four known steps. */
const pageSize = 100

interface Known {
  act: string
  to: string
  at: Date
  by: string
  text: string | null
  lang: string | null
}

/** Noon in Kazakhstan: of earlier steps only the day was kept. */
const noonOf = (day: string) => new Date(`${day}T07:00:00Z`)

/** The steps that a commitment itself still tells of, in order; those that were written over are lost. */
function knownSteps(commitment: DocumentSnapshot): Known[] {
  const silent = { text: null, lang: null }
  const isOfProposal = commitment.get('source.kind') === 'proposal'
  const [report, reason, confirmedOn] = ['report', 'reason', 'confirmedOn'].map((field) => commitment.get(field))
  const isCancelled = commitment.get('state') === 'cancelled'
  const steps: (Known | null)[] = [
    {
      act: 'make',
      to: 'planned',
      at: commitment.get('createdAt').toDate(),
      by: isOfProposal ? 'department' : 'akim_office',
      ...silent,
    },
    report && {
      act: 'declare',
      to: 'declared',
      at: noonOf(report.on),
      by: 'department',
      text: report.text,
      lang: report.lang,
    },
    reason && {
      act: isCancelled ? 'cancel' : 'refuse',
      to: isCancelled ? 'cancelled' : 'refused',
      at: noonOf(reason.on),
      by: isCancelled ? 'department' : 'ngo_side',
      text: reason.text,
      lang: reason.lang,
    },
    confirmedOn && { act: 'confirm', to: 'confirmed', at: noonOf(confirmedOn), by: 'ngo_side', ...silent },
  ]
  return steps.filter((step) => step !== null && step !== undefined)
}

/** The known steps as events: the first is rev 1, the others lead up to the revision of today. */
function eventsOf(commitment: DocumentSnapshot): { ref: DocumentReference; fields: object }[] {
  const steps = knownSteps(commitment)
  const source = commitment.get('source')
  return steps.map((step, index) => {
    const rev = index === 0 ? 1 : commitment.get('rev') - (steps.length - 1 - index)
    const fields = {
      commitmentId: commitment.id,
      proposalId: source.kind === 'proposal' ? source.id : null,
      rev,
      from: steps[index - 1]?.to ?? null,
      ...step,
    }
    return { ref: commitment.ref.collection('commitmentEvents').doc(String(rev)), fields }
  })
}

/** The history of a commitment was what its last report and reason said; now each step is an event by its rev. */
export const commitmentEvents: Migration = {
  id: '0003-commitment-events',

  find: (firestore) => pagesOf(firestore.collection('commitments'), pageSize),

  async change(_, transaction, page) {
    const commitments = await transaction.getAll(...page.map(({ ref }) => ref))
    const events = new Map(commitments.filter(({ exists }) => exists).map((each) => [each.ref.path, eventsOf(each)]))
    const refs = [...events.values()].flat().map(({ ref }) => ref)
    const stored = refs.length > 0 ? await transaction.getAll(...refs) : []
    const present = new Set(stored.filter(({ exists }) => exists).map(({ ref }) => ref.path))
    return page.flatMap(({ ref }) => {
      // Functions of this version may have begun its history meanwhile.
      const missing = (events.get(ref.path) ?? []).filter((event) => !present.has(event.ref.path))
      for (const event of missing) transaction.create(event.ref, event.fields)
      return missing.length > 0 ? [] : [ref.path]
    })
  },
}
