import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allowLocalOrigins, describeSuite } from './client-config.ts'

const ports = { firestore: 8080, auth: 9099, functions: 5001 }
const production = JSON.parse(readFileSync(new URL('../../firebase.json', import.meta.url), 'utf8'))

it('lets the page speak to the local ports and leaves production as it is', () => {
  const local = allowLocalOrigins(production, '127.0.0.1', ports)
  expect(JSON.stringify(local)).toContain("connect-src 'self' http://127.0.0.1:8080 http://127.0.0.1:9099 https://")
  expect(JSON.stringify(production)).not.toContain('127.0.0.1')
})

it('offers every demo account once', () => {
  const { accounts } = describeSuite('demo', '127.0.0.1', ports)
  expect(new Set(accounts.map(({ email }) => email)).size).toBe(accounts.length)
})
