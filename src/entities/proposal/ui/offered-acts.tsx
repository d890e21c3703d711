import { mindsEarlierActs } from '@kopir/domain/proposal/possible-acts'
import { useLiveQuery } from '../../../shared/query/use-live-query.ts'
import { ownActsOn } from '../data/proposal-queries.ts'
import { PossibleForm, type PossibleFormProps } from './possible-form.tsx'

/** `PossibleForm` with what the reader did before: asked for only where one of the acts minds it. */
export function OfferedActs(props: Omit<PossibleFormProps, 'earlierActs'>) {
  const { proposal, reader, acts } = props
  const uid = reader && mindsEarlierActs(acts) ? reader.uid : null
  const { data: earlierActs = [] } = useLiveQuery(ownActsOn(proposal.id, uid))
  return <PossibleForm {...props} earlierActs={earlierActs} />
}
