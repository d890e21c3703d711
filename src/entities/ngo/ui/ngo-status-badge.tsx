import type { NgoStatus } from '@kopir/domain/ngo/status'
import { Badge } from '../../../shared/ui/badge.tsx'
import { statusLabel, statusTone } from '../words.ts'

/** The status of an NGO in a word. */
export function NgoStatusBadge({ status }: { status: NgoStatus }) {
  return <Badge tone={statusTone(status)}>{statusLabel(status)}</Badge>
}
