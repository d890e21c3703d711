import { fail, failUnsupported } from '../value/failure.ts'
import {
  type Duration,
  isNumber,
  type LatLng,
  type Path,
  type RuleList,
  type RuleMap,
  type RuleSet,
  type RuleValue,
  type Timestamp,
  typeOf,
} from '../value/value.ts'

/** The types that parameters are declared with; a `float` takes an int as well. */
interface ParameterTypes {
  string: string
  int: bigint
  float: bigint | number
  bool: boolean
  null: null
  bytes: Uint8Array
  list: RuleList
  map: RuleMap
  set: RuleSet
  timestamp: Timestamp
  duration: Duration
  latlng: LatLng
  path: Path
  any: RuleValue
}

type ParameterType = keyof ParameterTypes
type ArgumentsOf<Signature extends readonly ParameterType[]> = {
  [Index in keyof Signature]: ParameterTypes[Signature[Index]]
}

/** One method or function: which types it takes, in one or several ways, and what it does with them. */
export interface Definition<Self> {
  signatures: readonly (readonly ParameterType[])[]
  apply: (self: Self, args: readonly RuleValue[]) => RuleValue
}

export type MethodTable<Self> = Readonly<Record<string, Definition<Self>>>

/** A method that takes these types. */
export function takes<Self, const Signature extends readonly ParameterType[]>(
  signature: Signature,
  apply: (self: Self, ...args: ArgumentsOf<Signature>) => RuleValue,
): Definition<Self> {
  return { signatures: [signature], apply: (self, args) => apply(self, ...(args as ArgumentsOf<Signature>)) }
}

/** A method of one argument that may be of several types. */
export function takesOneOf<Self, Type extends ParameterType>(
  types: readonly Type[],
  apply: (self: Self, argument: ParameterTypes[Type]) => RuleValue,
): Definition<Self> {
  return { signatures: types.map((type) => [type]), apply: (self, [arg]) => apply(self, arg as ParameterTypes[Type]) }
}

/** A function without a receiver. */
export function plain<const Signature extends readonly ParameterType[]>(
  signature: Signature,
  apply: (...args: ArgumentsOf<Signature>) => RuleValue,
): Definition<null> {
  return takes(signature, (_, ...args) => apply(...args))
}

/** A function of one argument that may be of several types. */
export function plainOneOf<Type extends ParameterType>(
  types: readonly Type[],
  apply: (argument: ParameterTypes[Type]) => RuleValue,
): Definition<null> {
  return takesOneOf(types, (_, argument) => apply(argument))
}

const fits = (value: RuleValue, type: ParameterType) =>
  type === 'any' || (type === 'float' ? isNumber(value) : typeOf(value) === type)

/** Calls what is defined, if the arguments fit; `name` is how errors call it. */
export function invoke<Self>(
  definition: Definition<Self>,
  self: Self,
  name: string,
  args: readonly RuleValue[],
): RuleValue {
  const { signatures, apply } = definition
  const isFit = signatures.some(
    (types) => types.length === args.length && types.every((type, i) => fits(args[i] as RuleValue, type)),
  )
  if (isFit) return apply(self, args)
  const expected = signatures.map((types) => `${name}(${types.join(', ')})`).join(', ')
  if (signatures.every((types) => types.length !== args.length)) {
    return fail(`Incorrect number of arguments. Received: ${args.length}. Expected: ${expected}.`)
  }
  return failUnsupported(`${name}(${args.map(typeOf).join(', ')})`, expected)
}
