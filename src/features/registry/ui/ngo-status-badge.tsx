import type { NgoStatus } from '@kopir/domain/ngo/status'
import { statusLabel } from '../../../shared/i18n/vocabulary/ngo.ts'
import { Badge } from '../../../shared/ui/badge.tsx'

/** Active is green; everything else is grey: not to be active is no fault. */
export function NgoStatusBadge({ status }: { status: NgoStatus }) {
  return <Badge tone={status === 'active' ? 'good' : 'mute'}>{statusLabel(status)}</Badge>
}
