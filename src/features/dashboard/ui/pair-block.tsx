import type { Statistics } from '@kopir/domain/statistics/statistics'
import { registryPath } from '../../../entities/ngo/data/registry-path.ts'
import { m } from '../../../shared/i18n/messages.ts'
import { BarList } from '../../../shared/ui/bar-list.tsx'
import type { Pair } from '../data/breakdown.ts'
import { FigureBlock } from './figure-block.tsx'

interface PairBlockProps<Key extends string> {
  title: string
  note: string
  fileName: string
  statistics: Statistics
  groupTitle: string
  pairs: readonly Pair<Key>[]
  labelOf: (key: Key) => string
  /** The registry's filter that the groups are choices of. */
  filter: 'form' | 'direction' | 'district'
}

/** Registered and, darker, active organisations by group. */
export function PairBlock<Key extends string>(props: PairBlockProps<Key>) {
  const { groupTitle, pairs, labelOf, filter, ...block } = props
  const { territoryId } = block.statistics
  const registeredLink = ({ key }: Pair<Key>) => registryPath(territoryId, { [filter]: key })
  const activeLink = ({ key }: Pair<Key>) => registryPath(territoryId, { [filter]: key, status: 'active' })
  return (
    <FigureBlock
      {...block}
      rows={pairs}
      rowKey={({ key }) => key}
      columns={[
        { key: 'group', title: groupTitle, value: ({ key }) => labelOf(key) },
        {
          key: 'registered',
          title: m.dashboard_column_registered(),
          value: ({ registered }) => registered,
          to: registeredLink,
        },
        { key: 'active', title: m.dashboard_column_active(), value: ({ active }) => active, to: activeLink },
      ]}
    >
      <BarList
        bars={pairs.map((pair) => ({
          key: pair.key,
          label: labelOf(pair.key),
          value: pair.registered,
          part: pair.active,
          to: registeredLink(pair),
          partTo: activeLink(pair),
        }))}
      />
    </FigureBlock>
  )
}
