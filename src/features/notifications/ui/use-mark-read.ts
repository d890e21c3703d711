import { useMutation } from '@tanstack/react-query'
import { errorText } from '../../../shared/i18n/error-text.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { notify } from '../../../shared/ui/toast-store.ts'
import { markAllRead, markRead } from '../data/notification-store.ts'

/** Marks one notification read, or with `all` every one; the live list shows it at once, a refusal is told. */
export function useMarkRead() {
  const { uid } = useSession()
  return useMutation({
    mutationFn: async (id: string | 'all') => {
      if (uid !== null) await (id === 'all' ? markAllRead(uid) : markRead(uid, id))
    },
    onError: (error) => notify(errorText(error), 'late'),
  })
}
