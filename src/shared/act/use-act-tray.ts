import { useMemo, useSyncExternalStore } from 'react'
import { actsInTray, subscribeToTray, type TrayAct, waitingSubjects } from './act-tray.ts'

/** The acts that can still be taken back, those on their way, and those that failed; in the order they came. */
export const useActTray = (): readonly TrayAct[] => useSyncExternalStore(subscribeToTray, actsInTray, actsInTray)

/** On what acts of this reader wait or are under way: nothing more is offered there. */
export function useWaitingSubjects(): ReadonlySet<string> {
  const acts = useActTray()
  return useMemo(() => waitingSubjects(acts), [acts])
}
