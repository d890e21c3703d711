import type { FieldPath } from '../../model/field-path.ts'
import type { Fields } from '../../model/proto-json.ts'
import type { Precondition } from './precondition.ts'
import type { FieldTransform } from './transform.ts'

/** One write of a commit, checked. */
export interface Write {
  readonly kind: 'update' | 'delete' | 'verify'
  readonly path: string
  readonly fields: Fields
  /** The fields an update touches; null replaces the document. */
  readonly mask: readonly FieldPath[] | null
  readonly transforms: readonly FieldTransform[]
  readonly precondition: Precondition | null
  /** A transform sent by itself, as SDKs of earlier years send it behind the write that it belongs to. */
  readonly alone?: boolean
}
