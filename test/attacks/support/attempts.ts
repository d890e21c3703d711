import { describe, expect, it } from 'vitest'
import type { ExplainedName } from './explained.ts'
import { explained } from './explained.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Which part of the attack table a test is; `local/commands/attack-table.mjs` counts them. */
    attack?: 'attempt' | 'explained' | 'control'
  }
}

type AttackKind =
  | 'reading'
  | 'oracles'
  | 'forging'
  | 'types'
  | 'unicode'
  | 'rates'
  | 'accounts'
  | 'callables'
  | 'self-dealing'
  | 'poison'
  | 'roles'
  | 'published'
  | 'headers'
  | 'markdown'
  | 'csv'
  | 'redirects'
  | 'cost'

/** One row of the attack table: who tries what, and the word for what has to come of it. */
export interface Attempt {
  who: string
  what: string
  meets: string
  /** Tries it and says what came of it, in the same words. */
  by: () => string | Promise<string>
  /** It does not hold, and that is right: why stands in one place. */
  explained?: ExplainedName
}

/**
 * Attempts of one kind, some at a time. Each has to meet the very refusal that its row names: another one may be an
 * accident of how the attempt was set up. An explained one fails as soon as it holds.
 */
export function attempts(kind: AttackKind, rows: readonly Attempt[]): void {
  const names = rows.map(nameOf)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`The same attempt stands twice among those of ${kind}: ${twice}`)
  describe.concurrent(kind, () => {
    for (const row of rows) {
      const reason = row.explained && explained[row.explained]
      it(nameOf(row), { meta: { attack: reason ? 'explained' : 'attempt' } }, async () => {
        const met = await row.by()
        if (reason) expect(met, `holds now, so that it needs no reason any more: ${reason}`).not.toBe(row.meets)
        else expect(met).toBe(row.meets)
      })
    }
  })
}

/** What an attempt looks like when it is made by who may, one after another: it succeeds, so that a refusal is one. */
export function controls(kind: AttackKind, rows: readonly Attempt[]): void {
  describe(kind, () => {
    for (const row of rows)
      it(nameOf(row), { meta: { attack: 'control' } }, async () => expect(await row.by()).toBe(row.meets))
  })
}

const nameOf = ({ who, what }: Attempt) => `${who}: ${what}`
