import { paths } from '@kopir/domain/paths'
import { personSchema } from '@kopir/domain/person/person'
import { readDocument } from '../../../shared/firebase/documents.ts'

export const readName = async (uid: string): Promise<string | null> =>
  (await readDocument(paths.person(uid), personSchema))?.displayName ?? null
