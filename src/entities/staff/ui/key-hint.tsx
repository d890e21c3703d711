import { useActSettings } from '../../../shared/act/act-settings.ts'
import { keyName } from '../../../shared/work-list/key-meaning.ts'
import { placesOf, type WorkMeaning } from '../data/work-keys.ts'

/** The key of an act, on its button; nothing where the person has switched keys off. */
export function KeyHint({ meaning }: { meaning: WorkMeaning }) {
  const settings = useActSettings()
  if (!settings.keys) return null
  return (
    <kbd aria-hidden className="rounded-sm border border-current px-1.5 text-xs opacity-80 max-lg:hidden">
      {keyName(placesOf(settings)[meaning])}
    </kbd>
  )
}
