import type { RuleValue } from '../value/value.ts'

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | '&&' | '||'

/** An expression; `at` is its offset in the source. */
export type Expression =
  | { kind: 'literal'; at: number; value: RuleValue }
  | { kind: 'list'; at: number; items: Expression[] }
  | { kind: 'map'; at: number; entries: { key: Expression; value: Expression }[] }
  | { kind: 'path'; at: number; segments: (string | Expression)[] }
  | { kind: 'name'; at: number; name: string }
  | { kind: 'member'; at: number; object: Expression; name: string }
  | { kind: 'index'; at: number; object: Expression; index: Expression }
  | { kind: 'slice'; at: number; object: Expression; from: Expression; to: Expression }
  | { kind: 'call'; at: number; name: string; args: Expression[] }
  | { kind: 'method'; at: number; object: Expression; name: string; args: Expression[] }
  | { kind: 'unary'; at: number; operator: '!' | '-'; operand: Expression }
  | { kind: 'binary'; at: number; operator: BinaryOperator; left: Expression; right: Expression }
  | { kind: 'is'; at: number; operand: Expression; type: string }
  | { kind: 'conditional'; at: number; test: Expression; then: Expression; otherwise: Expression }

export interface FunctionDeclaration {
  name: string
  at: number
  parameters: string[]
  lets: { name: string; at: number; value: Expression }[]
  result: Expression
}

export type Method = 'get' | 'list' | 'create' | 'update' | 'delete'

export interface AllowStatement {
  at: number
  methods: Method[]
  /** Null: `allow read;`, without a condition. */
  condition: Expression | null
}

export type PatternSegment =
  | { kind: 'literal'; text: string }
  | { kind: 'single'; name: string }
  | { kind: 'recursive'; name: string }

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
  matches: MatchBlock[]
}
