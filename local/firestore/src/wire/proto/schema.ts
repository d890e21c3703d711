import v1 from '@google-cloud/firestore/build/protos/v1.json' with { type: 'json' }
import type { Field } from './field.ts'
import type { Kind } from './kind.ts'
import { MessageType } from './message-type.ts'
import { enumKind, scalars } from './scalars.ts'
import { wellKnownTypes } from './well-known.ts'

const packageName = 'google.firestore.v1'

/** The parts of the published descriptor that matter here. */
interface Definition {
  nested?: Record<string, Definition>
  fields?: Record<string, FieldDefinition>
  oneofs?: Record<string, { oneof: string[] }>
  values?: Record<string, number>
  methods?: Record<string, { requestType: string; responseType: string }>
}

interface FieldDefinition {
  type: string
  id: number
  rule?: string
  keyType?: string
}

const root = v1 as unknown as Definition

/** The published descriptor lacks `Write.verify`, which every transaction of the client SDKs sends. */
const write = definitionOf(`${packageName}.Write`)
if (write?.fields && write.oneofs?.operation && !write.fields.verify) {
  write.fields.verify = { type: 'string', id: 5 }
  write.oneofs.operation.oneof.push('verify')
}

const methods = definitionOf(`${packageName}.Firestore`)?.methods ?? {}
const kinds = new Map<string, Kind>()

/** The type of a message of google.firestore.v1, e.g. `CommitRequest`. */
export function messageType(name: string): MessageType {
  const kind = resolve(name, packageName)
  if (kind instanceof MessageType) return kind
  throw new Error(`${name} is no message`)
}

/** Request and response types of a method, or null for a method this protocol does not have. */
export function methodTypes(name: string): { request: MessageType; response: MessageType } | null {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!method) return null
  return { request: messageType(method.requestType), response: messageType(method.responseType) }
}

/** What a name stands for where it is used: names of the scopes around it count, from the inside out. */
function resolve(name: string, scope: string): Kind {
  const scalar = Object.hasOwn(scalars, name) ? scalars[name] : undefined
  if (scalar) return scalar
  for (let around = scope; ; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    const fullName = around === '' ? name : `${around}.${name}`
    const definition = definitionOf(fullName)
    if (definition?.fields || definition?.values) return kindOf(fullName, definition)
    if (around === '') throw new Error(`The protocol has no ${name}`)
  }
}

function kindOf(fullName: string, definition: Definition): Kind {
  const known = kinds.get(fullName)
  if (known) return known
  const [, wellKnown = ''] = /^google\.protobuf\.(\w+)$/.exec(fullName) ?? []
  const kind =
    (Object.hasOwn(wellKnownTypes, wellKnown) ? wellKnownTypes[wellKnown] : undefined) ??
    (definition.values ? enumKind(definition.values) : new MessageType(fullName, () => fieldsOf(fullName, definition)))
  kinds.set(fullName, kind)
  return kind
}

function fieldsOf(fullName: string, { fields = {}, oneofs = {} }: Definition): Field[] {
  const groups = Object.entries(oneofs).map(([name, { oneof }]) => ({ name, fields: oneof }))
  return Object.entries(fields).map(([name, { type, id, rule, keyType }]): Field => {
    return {
      name,
      id,
      kind: resolve(type, fullName),
      shape: keyType ? 'map' : rule === 'repeated' ? 'list' : 'single',
      oneof: groups.find(({ fields }) => fields.includes(name)) ?? null,
      nullable: type === 'google.protobuf.NullValue',
    }
  })
}

function definitionOf(fullName: string): Definition | undefined {
  let found: Definition | undefined = root
  for (const part of fullName.split('.')) {
    found = found?.nested && Object.hasOwn(found.nested, part) ? found.nested[part] : undefined
  }
  return found
}
