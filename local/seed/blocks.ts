import type { Block } from '@kopir/domain/block/block'
import { personOf } from './people.ts'
import type { Timeline } from './timeline.ts'

const hour = 60 * 60_000

export interface SeededBlock {
  block: Block
  /** Who blocked. */
  byUid: string
}

/** One person is kept from writing in Almaty after giving away somebody's address, and appealed. */
export function createBlocks({ now }: Timeline): SeededBlock[] {
  const uid = 'demo-person-13'
  return [
    {
      block: {
        id: 'almaty-block',
        uid,
        displayName: personOf(uid).displayName,
        territoryId: 'almaty',
        reason: 'В обсуждении названы адрес и телефон другого человека.',
        lang: 'ru',
        at: new Date(now.getTime() - 0.4 * hour),
        until: new Date(now.getTime() + 7 * 24 * hour),
        appeal: {
          text: 'Написал сгоряча, больше чужих данных не назову. Прошу дать ответить в обсуждении.',
          lang: 'ru',
          at: new Date(now.getTime() - 0.2 * hour),
        },
        decision: null,
      },
      byUid: 'demo-moderator',
    },
  ]
}
