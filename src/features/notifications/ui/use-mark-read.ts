import { type Act, useAct } from '../../../shared/act/use-act.ts'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { markAllRead, markRead } from '../data/notification-store.ts'

/** Marks one notification read, or with `all` every one; the live list shows it at once, a refusal is told. */
export function useMarkRead(): Act<string | 'all'> {
  const { uid } = useSignIn()
  return useAct({
    run: async (id: string | 'all') => {
      if (uid !== null) await (id === 'all' ? markAllRead(uid) : markRead(uid, id))
    },
    failsInPassing: true,
  })
}
