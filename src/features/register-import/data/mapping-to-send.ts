import type { Mapping } from '@kopir/domain/register-import/mapping'
import { rememberedMapping } from '@kopir/domain/register-import/remembered-mapping'
import type { BeginRequest } from './lay-down.ts'

/** How a file was read, for the next one of its source. */
export function mappingToSend(headings: readonly string[], mapping: Mapping): BeginRequest['mapping'] {
  const { columns, values } = rememberedMapping(headings, mapping)
  const { legalForm = {}, direction = {}, status = {}, district = {} } = values
  return { columns, values: { legalForm, direction, status, district } }
}
