import { claimCodeSchema } from '@kopir/domain/proposal/claim-code-schema'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { hashClaimCode, newClaimCode } from './new-claim-code.ts'

it('makes codes that the request schema takes and that do not repeat', () => {
  const codes = Array.from({ length: 500 }, newClaimCode)
  expect(codes.filter((code) => v.safeParse(claimCodeSchema, code).success)).toHaveLength(500)
  expect(new Set(codes).size).toBe(500)
})

it('hashes what the person meant, with or without the dash', () => {
  expect(hashClaimCode('K7QF-2M9P')).toBe(hashClaimCode('k7qf2m9p'))
  expect(hashClaimCode('K7QF-2M9P')).not.toBe(hashClaimCode('K7QF-2M9Q'))
})
