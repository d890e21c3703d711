import { useState } from 'react'
import type { Carried } from '../kept/kept-text.ts'
import { isSameValue } from '../kept/versions.ts'

const chosen = new Map<string, unknown>()

export interface Choice<Value> {
  value: Value
  choose: (value: Value) => void
  /** The choice as it stands now, for an act that is ordered with it; once that is done another one begins anew. */
  carry: () => Carried
}

/** What is chosen beside the reason for an act, under the act's name: it comes back with the dialog when that is wanted again. */
export function useChoice<Value>(name: string, first: () => Value): Choice<Value> {
  const [value, setValue] = useState(() => {
    if (!chosen.has(name)) chosen.set(name, first())
    return chosen.get(name) as Value
  })
  return {
    value,
    choose(next) {
      chosen.set(name, next)
      setValue(next)
    },
    carry() {
      const isChanged = () => chosen.has(name) && !isSameValue(chosen.get(name), value)
      return {
        isChanged,
        leave() {
          if (isChanged()) return
          chosen.delete(name)
          setValue(first())
        },
      }
    },
  }
}
