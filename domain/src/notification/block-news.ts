import type { Block } from '../block/block.ts'
import type { PeopleGroup } from '../person/recipients.ts'
import type { BlockNotification } from './notification.ts'

interface BlockNews {
  group: PeopleGroup
  notification: BlockNotification
}

/** Who is told what when a block came or changed; nothing where nothing new is said. */
export function blockNews(before: Block | null, after: Block): BlockNews | null {
  const { id, uid, territoryId, reason, lang, at, appeal, decision } = after
  const person: PeopleGroup = { kind: 'person', uid }
  const told = (act: BlockNotification['act'], said: { text: string; lang: Block['lang']; at: Date }) => ({
    id: `block_${act}_${id}`,
    kind: 'block' as const,
    subject: { blockId: id },
    territoryId,
    title: said.text,
    lang: said.lang,
    at: said.at,
    read: false,
    act,
  })
  if (!before) return { group: person, notification: told('block', { text: reason, lang, at }) }
  if (decision && !before.decision)
    return { group: person, notification: told(decision.lifted ? 'lift' : 'keep', decision) }
  if (appeal && !before.appeal)
    return { group: { kind: 'staff', territoryId, role: 'moderator' }, notification: told('appeal', appeal) }
  return null
}
