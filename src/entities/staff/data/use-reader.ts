import type { Reader } from '@kopir/domain/act/actor'
import { useSignIn } from '../../../shared/sign-in/use-sign-in.ts'
import { useMyNgos } from '../../ngo/data/use-my-ngos.ts'
import { readerOf } from './reader.ts'
import { useStaff } from './use-staff.ts'

/** Who looks at the screen; null: a visitor, or staff of whom it is not known yet whose texts are their own. */
export function useReader(): Reader | null {
  const { uid } = useSignIn()
  return readerOf(uid, useStaff(), useMyNgos())
}
