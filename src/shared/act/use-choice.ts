import { useState } from 'react'

const chosen = new Map<string, unknown>()

interface Choice<Value> {
  value: Value
  choose: (value: Value) => void
  /** The act was done: another one begins anew. */
  forget: () => void
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
    forget: () => chosen.delete(name),
  }
}
