import { badArgument } from '../value/failure.ts'
import {
  Duration,
  isList,
  isMap,
  isNumber,
  type RuleList,
  type RuleMap,
  RuleSet,
  type RuleValue,
  Timestamp,
} from '../value/value.ts'

/** Arguments of a built-in, checked: a wrong type ends the evaluation. */
export class Arguments {
  constructor(
    private readonly name: string,
    private readonly values: readonly RuleValue[],
  ) {}

  value(index: number): RuleValue {
    return this.values[index] ?? null
  }

  text(index: number): string {
    const value = this.value(index)
    return typeof value === 'string' ? value : badArgument(this.name)
  }

  int(index: number): bigint {
    const value = this.value(index)
    return typeof value === 'bigint' ? value : badArgument(this.name)
  }

  number(index: number): bigint | number {
    const value = this.value(index)
    return isNumber(value) ? value : badArgument(this.name)
  }

  list(index: number): RuleList {
    const value = this.value(index)
    return isList(value) ? value : badArgument(this.name)
  }

  /** The items of a list or a set. */
  items(index: number): RuleList {
    const value = this.value(index)
    return value instanceof RuleSet ? [...value.items.values()] : isList(value) ? value : badArgument(this.name)
  }

  map(index: number): RuleMap {
    const value = this.value(index)
    return isMap(value) ? value : badArgument(this.name)
  }

  set(index: number): RuleSet {
    const value = this.value(index)
    return value instanceof RuleSet ? value : badArgument(this.name)
  }

  timestamp(index: number): Timestamp {
    const value = this.value(index)
    return value instanceof Timestamp ? value : badArgument(this.name)
  }

  duration(index: number): Duration {
    const value = this.value(index)
    return value instanceof Duration ? value : badArgument(this.name)
  }

  refuse(): never {
    return badArgument(this.name)
  }
}

/** One method or function: how many arguments it takes and what it does with them. */
export interface Definition<Self> {
  count: number
  apply: (self: Self, args: Arguments) => RuleValue
}

export type MethodTable<Self> = Readonly<Record<string, Definition<Self>>>

/** A method of a fixed number of arguments. */
export function takes<Self>(count: number, apply: (self: Self, args: Arguments) => RuleValue): Definition<Self> {
  return { count, apply }
}

/** A function without a receiver. */
export function plain(count: number, apply: (args: Arguments) => RuleValue): Definition<null> {
  return { count, apply: (_, args) => apply(args) }
}
