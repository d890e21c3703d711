import { useMutation } from '@tanstack/react-query'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { notify } from '../../../shared/ui/toast-store.ts'
import { markRead } from '../data/notification-store.ts'

/** Marks notifications read; the live list shows it at once, a refusal is told. */
export function useMarkRead() {
  const { uid } = useSession()
  return useMutation({
    mutationFn: (ids: readonly string[]) => markRead(uid ?? '', ids),
    onError: (error) => notify(errorText(error), 'late'),
  })
}
