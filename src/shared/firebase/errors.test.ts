import { expect, it } from 'vitest'
import { AppError } from '../app-error.ts'
import { toAppError } from './errors.ts'

const codeOf = (error: unknown) => toAppError(error).code

it('keeps the refusal of a callable', () => {
  expect(codeOf({ code: 'functions/failed-precondition', details: { code: 'own-proposal' } })).toBe('own-proposal')
})

it('translates the codes of Auth, Firestore and Functions', () => {
  expect(codeOf({ code: 'auth/invalid-credential' })).toBe('wrong-password')
  expect(codeOf({ code: 'auth/network-request-failed' })).toBe('offline')
  expect(codeOf({ code: 'permission-denied' })).toBe('permission-denied')
  expect(codeOf({ code: 'functions/internal' })).toBe('unavailable')
})

it('takes a part of the SDK that cannot be fetched for a matter of the connection', () => {
  const url = 'https://kopir.example/assets/functions-sdk.js'
  expect(codeOf(new TypeError(`Failed to fetch dynamically imported module: ${url}`))).toBe('unavailable')
  expect(codeOf(new TypeError('x is not a function'))).toBe('unknown')
})

it('does not take a made-up refusal for one, nor an unknown thing for anything', () => {
  expect(codeOf({ code: 'functions/internal', details: { code: 'made-up' } })).toBe('unavailable')
  expect(codeOf(new Error('?'))).toBe('unknown')
  expect(codeOf(null)).toBe('unknown')
})

it('leaves an AppError as it is', () => {
  const error = new AppError('not-found')
  expect(toAppError(error)).toBe(error)
})
