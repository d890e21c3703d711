import type { Session } from '@kopir/domain/forum/forum'
import { m } from '../../../shared/i18n/messages.ts'

/** Who moderates a session; nothing while nobody is named. */
export function ModeratedBy({ session: { moderatorNames: names } }: { session: Session }) {
  if (names.length === 0) return null
  return <span className="block">{m.forums_moderated_by({ count: names.length, names: names.join(', ') })}</span>
}
