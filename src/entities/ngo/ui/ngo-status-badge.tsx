import type { NgoStatus } from '@kopir/domain/ngo/status'
import { Badge } from '../../../shared/ui/badge.tsx'
import { statusLabel } from '../words.ts'

/** Active is green; everything else is grey: not to be active is no fault. */
export function NgoStatusBadge({ status }: { status: NgoStatus }) {
  return <Badge tone={status === 'active' ? 'good' : 'mute'}>{statusLabel(status)}</Badge>
}
