import type { Block } from '../block/block.ts'
import type { PeopleGroup } from '../person/recipients.ts'
import type { BlockNotification } from './notification.ts'

interface BlockNews {
  groups: PeopleGroup[]
  notification: BlockNotification
}

/** Who may decide on an appeal, apart from who blocked. */
export const appealGroups = (territoryId: string): PeopleGroup[] => [
  { kind: 'staff', territoryId, role: 'moderator' },
  { kind: 'administrators' },
]

/** Under what id they are told of it. */
export const appealNotificationId = (blockId: string) => newsId('appeal', blockId)

const newsId = (act: BlockNotification['act'], blockId: string) => `block_${act}_${blockId}`

/** Who is told what when a block came or changed; nothing where nothing new is said. */
export function blockNews(before: Block | null, after: Block): BlockNews | null {
  const { id, uid, territoryId, reason, lang, at, appeal, decision } = after
  const person: PeopleGroup[] = [{ kind: 'person', uid }]
  const told = (act: BlockNotification['act'], said: { text: string; lang: Block['lang']; at: Date }) => ({
    id: newsId(act, id),
    kind: 'block' as const,
    subject: { blockId: id },
    territoryId,
    title: said.text,
    lang: said.lang,
    at: said.at,
    read: false,
    act,
  })
  if (!before) return { groups: person, notification: told('block', { text: reason, lang, at }) }
  if (decision && !before.decision)
    return { groups: person, notification: told(decision.lifted ? 'lift' : 'keep', decision) }
  if (appeal && !before.appeal) return { groups: appealGroups(territoryId), notification: told('appeal', appeal) }
  return null
}
