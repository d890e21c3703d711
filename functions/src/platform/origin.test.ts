import { expect, it } from 'vitest'
import { originOf } from './origin.ts'

const project = { GCLOUD_PROJECT: 'kopir-kz' }
const local = { ...project, FUNCTIONS_EMULATOR: 'true' }
const from = (host: string, forwarded?: string) => ({
  headers: { host, ...(forwarded !== undefined && { 'x-forwarded-host': forwarded }) },
})

it('is what the deployment says, whatever the request does', () => {
  const deployment = { ...project, SITE_ORIGIN: 'https://kopir.kz/' }
  expect(originOf(from('kopir.kz', 'evil.example'), deployment)).toBe('https://kopir.kz')
  expect(originOf(from('evil.example'), deployment)).toBe('https://kopir.kz')
})

it('is the project’s own address where the deployment says nothing', () => {
  for (const host of ['evil.example', 'kopir-kz.web.app.evil.example', 'localhost:4173', 'a b', '', 'x"><script>'])
    expect(originOf(from('internal.run.app', host), project)).toBe('https://kopir-kz.web.app')
  expect(originOf({ headers: {} }, project)).toBe('https://kopir-kz.web.app')
})

it('is where it is asked on this machine, and there alone', () => {
  expect(originOf(from('127.0.0.1:5001', 'localhost:4173'), local)).toBe('http://localhost:4173')
  expect(originOf(from('127.0.0.1:4200'), local)).toBe('http://127.0.0.1:4200')
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    'localhost:4173, evil.example',
    'evil.example/localhost',
  ])
    expect(originOf(from('127.0.0.1:5001', host), local)).toBe('https://kopir-kz.web.app')
})
