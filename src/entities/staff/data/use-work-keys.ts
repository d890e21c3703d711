import type { RefObject } from 'react'
import { useActSettings } from '../../../shared/act/act-settings.ts'
import { newestWaiting } from '../../../shared/act/act-tray.ts'
import { useTakeBack } from '../../../shared/act/use-take-back.ts'
import { workKeyOf } from '../../../shared/work-list/key-meaning.ts'
import { useKeys } from '../../../shared/work-list/use-keys.ts'
import type { Work } from '../../../shared/work-list/use-work.ts'
import { placesOf, type WorkMeaning } from './work-keys.ts'

/** What a key means to this person; nothing where they have switched keys off. */
function useMeaning() {
  const settings = useActSettings()
  return (pressed: KeyboardEvent) => (settings.keys ? workKeyOf(pressed, placesOf(settings)) : null)
}

/** The keys of every list of work: on, back, undo and help. `region` holds the list and the item. */
export function useWorkKeys(
  work: Pick<Work<{ id: string }>, 'step'>,
  region: RefObject<HTMLElement | null>,
  onHelp: () => void,
): void {
  const takeBack = useTakeBack()
  useKeys(region, useMeaning(), (meaning) => {
    if (meaning === 'help') onHelp()
    else if (meaning === 'next') work.step(1)
    else if (meaning === 'previous') work.step(-1)
    else if (meaning === 'undo') {
      const act = newestWaiting()
      if (act) takeBack(act)
    }
  })
}

/** The keys of the acts on the current item; silent for one that has left, or came a moment ago. */
export function useActKeys(
  work: Pick<Work<{ id: string }>, 'isGone' | 'mayAct'>,
  region: RefObject<HTMLElement | null>,
  onAct: (meaning: WorkMeaning) => void,
): void {
  useKeys(region, useMeaning(), (meaning, pressedAt) => {
    if (meaning !== 'help' && !work.isGone && work.mayAct(pressedAt)) onAct(meaning)
  })
}
