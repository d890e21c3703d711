import type { RuleValue } from '../value/value.ts'

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '&&' | '||'

/** A step of a path in an expression: literal text, `$(…)`, or `{name}`, which only `bind` fills in. */
export type PathStep = string | Expression | { kind: 'capture'; name: string }

/** An expression; `at` is its offset in the source. */
export type Expression =
  | { kind: 'literal'; at: number; value: RuleValue }
  | { kind: 'list'; at: number; items: Expression[] }
  | { kind: 'map'; at: number; entries: { key: Expression; value: Expression }[] }
  | { kind: 'path'; at: number; steps: PathStep[] }
  | { kind: 'name'; at: number; name: string }
  | { kind: 'member'; at: number; object: Expression; name: string }
  | { kind: 'index'; at: number; object: Expression; index: Expression }
  | { kind: 'slice'; at: number; object: Expression; from: Expression | null; to: Expression | null }
  | { kind: 'call'; at: number; name: string; args: Expression[] }
  | { kind: 'method'; at: number; object: Expression; name: string; args: Expression[] }
  | { kind: 'unary'; at: number; operator: '!' | '-'; operand: Expression }
  | { kind: 'binary'; at: number; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: 'is'; at: number; operand: Expression; type: string }
  | { kind: 'conditional'; at: number; test: Expression; then: Expression; otherwise: Expression }

/** A name that the file declares, and where. */
export interface Declared {
  name: string
  at: number
}

export interface FunctionDeclaration extends Declared {
  parameters: Declared[]
  lets: (Declared & { value: Expression })[]
  result: Expression
}

export type Method = 'get' | 'list' | 'create' | 'update' | 'delete'

export interface AllowStatement {
  /** Where the condition begins, or the statement without one. */
  at: number
  /** As written; not every name is a method. */
  methods: Declared[]
  /** Null: `allow read;`, without a condition. */
  condition: Expression | null
}

export type PatternSegment =
  | { kind: 'literal'; text: string; at: number }
  | { kind: 'single'; name: string; at: number }
  | { kind: 'recursive'; name: string; at: number }

export interface MatchBlock {
  at: number
  pattern: PatternSegment[]
  functions: FunctionDeclaration[]
  allows: AllowStatement[]
  children: MatchBlock[]
}

export interface RulesFile {
  version: '1' | '2'
  functions: FunctionDeclaration[]
  /** Of the service cloud.firestore. */
  matches: MatchBlock[]
}
