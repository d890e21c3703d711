import type { DatabaseName } from '../model/resource-name.ts'
import { parseRules } from '../rules/parse-rules.ts'
import type { Ruleset, RulesIssue } from '../rules/ruleset.ts'

/** The security rules in force: those of a database hold before those of its project, and these before the default. */
export class Rulesets {
  /** By project, or `project/database` for rules of one database. */
  readonly #byName = new Map<string, Ruleset>()
  readonly #default: Ruleset | null

  /** Throws if the default rules cannot be read. Without them, whatever has no rules of its own is open to everyone. */
  constructor(defaultSource?: string) {
    this.#default = defaultSource === undefined ? null : readRules(defaultSource)
  }

  /** Puts rules into force if they can be read; answers what is wrong with them. */
  set(source: string, project: string, database?: string): RulesIssue[] {
    const { ruleset, issues } = parseRules(source)
    if (ruleset !== null) this.#byName.set(database === undefined ? project : `${project}/${database}`, ruleset)
    return issues
  }

  /** null: everything is allowed. */
  of({ project, database }: DatabaseName): Ruleset | null {
    return this.#byName.get(`${project}/${database}`) ?? this.#byName.get(project) ?? this.#default
  }
}

function readRules(source: string): Ruleset {
  const { ruleset, issues } = parseRules(source)
  if (ruleset !== null) return ruleset
  const lines = issues.map(({ line, column, description }) => `L${line}:${column} ${description}`)
  throw new Error(`The rules cannot be read:\n${lines.join('\n')}`)
}
