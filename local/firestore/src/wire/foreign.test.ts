import { expect, it } from 'vitest'
import { isForeign } from './foreign.ts'

it.each([
  {},
  { host: 'localhost:8080' },
  { host: '127.0.0.1:8080', origin: 'http://localhost:4173' },
  { host: '[::1]:8080', origin: 'http://[::1]:4173' },
  { host: 'app.localhost:8080', origin: 'https://other.localhost' },
  { host: 'firestore:8080' },
  { host: '192.168.1.5:4173', origin: 'http://192.168.1.5:4173' },
  { ':authority': '127.0.0.1:8080' },
])('%o came from this machine', (headers) => {
  expect(isForeign(headers)).toBe(false)
})

it.each([
  { host: 'rebound.example:8080' },
  { host: 'localhost.example' },
  { host: 'localhost:8080', origin: 'https://page.example' },
  { host: 'localhost:8080', origin: 'http://93.184.216.34' },
  { host: 'localhost:8080', origin: 'http://127.0.0.1.page.example' },
  { host: 'localhost:8080', origin: 'null' },
  { host: 'rebound.example', origin: 'http://rebound.example' },
  { host: 'a b' },
  { ':authority': 'rebound.example:8080' },
])('%o came from elsewhere', (headers) => {
  expect(isForeign(headers)).toBe(true)
})
