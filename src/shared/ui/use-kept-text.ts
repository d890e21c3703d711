import { useCallback, useState } from 'react'
import { readStored, removeStored, store } from '../device-storage.ts'

/** A text that is being written: it outlives a reload, a sign-in and a lost page on this device, until it is emptied. */
export function useKeptText(key: string): [string, (text: string) => void] {
  const [kept, setKept] = useState(() => ({ key, text: readStored<string>(key) ?? '' }))
  const setText = useCallback(
    (text: string) => {
      if (text) store(key, text)
      else removeStored(key)
      setKept({ key, text })
    },
    [key],
  )
  // Another key is another text.
  if (kept.key !== key) setKept({ key, text: readStored<string>(key) ?? '' })
  return [kept.text, setText]
}
