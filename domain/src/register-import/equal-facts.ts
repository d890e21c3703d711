import { languages } from '../language.ts'
import type { NgoFacts, RegisterFact, SomeFacts } from './facts.ts'

const nameKey = (name: NgoFacts['name']) => JSON.stringify(languages.map((language) => name[language] ?? ''))
const directionsKey = (directions: NgoFacts['directions']) => [...new Set(directions)].toSorted().join()

/** What of a fact counts when it is compared: neither the order of keys and directions nor an empty name in a language. */
function keyOf({ name, directions, ...rest }: SomeFacts, fact: RegisterFact): string | null | undefined {
  if (fact === 'name') return name && nameKey(name)
  if (fact === 'directions') return directions && directionsKey(directions)
  return rest[fact]
}

const factsOf = (facts: SomeFacts) => Object.keys(facts) as RegisterFact[]

/** Whether a fact says the same in both. */
export const isEqualFact = (fact: RegisterFact, one: SomeFacts, other: SomeFacts): boolean =>
  keyOf(one, fact) === keyOf(other, fact)

/** Whether every fact that `some` has stands so in `facts`. */
export const holds = (facts: SomeFacts, some: SomeFacts): boolean =>
  factsOf(some).every((fact) => isEqualFact(fact, facts, some))

/** Whether both have the same facts, and they say the same. */
export const equalFacts = (one: SomeFacts, other: SomeFacts): boolean => holds(one, other) && holds(other, one)

/** The facts of an NGO that `some` names, as they stand. */
export const factsNamedBy = (facts: SomeFacts, some: SomeFacts): SomeFacts =>
  Object.fromEntries(factsOf(some).map((fact) => [fact, facts[fact]]))
