import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing'
import { collection, doc, getDoc, getDocs, query, setDoc, setLogLevel, where } from 'firebase/firestore'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FirestoreServer, startFirestoreServer } from '../src/server/start.ts'
import { testRules } from './test-rules.fixture.ts'

setLogLevel('silent')

let server: FirestoreServer
let environment: RulesTestEnvironment

const testEnvironment = (rules: string, projectId = 'demo-rules') =>
  initializeTestEnvironment({ projectId, firestore: { host: '127.0.0.1', port: server.port, rules } })

beforeAll(async () => {
  server = await startFirestoreServer({ port: 0 })
  environment = await testEnvironment(testRules)
})

afterAll(async () => {
  await environment.cleanup()
  await server.close()
})

describe('@firebase/rules-unit-testing', () => {
  it('decides by the user of each context', async () => {
    const alice = environment.authenticatedContext('alice', { email: 'alice@example.org' }).firestore()
    const bob = environment.authenticatedContext('bob').firestore()
    const nobody = environment.unauthenticatedContext().firestore()
    await assertSucceeds(setDoc(doc(alice as never, 'owned/a'), { owner: 'alice' }))
    await assertFails(setDoc(doc(bob as never, 'owned/b'), { owner: 'alice' }))
    await assertSucceeds(getDoc(doc(alice as never, 'owned/a')))
    await assertFails(getDoc(doc(bob as never, 'owned/a')))
    await assertFails(getDoc(doc(nobody as never, 'owned/a')))
    await assertSucceeds(getDocs(query(collection(alice as never, 'owned'), where('owner', '==', 'alice'))))
    await assertFails(getDocs(collection(alice as never, 'owned')))
  })

  it('passes by the rules where they are disabled, and clears all documents', async () => {
    const read = () =>
      environment.withSecurityRulesDisabled(async (context) => {
        found = (await getDoc(doc(context.firestore() as never, 'closed/a'))).exists()
      })
    let found = false
    await environment.withSecurityRulesDisabled((context) =>
      setDoc(doc(context.firestore() as never, 'closed/a'), { n: 1 }),
    )
    await read()
    expect(found).toBe(true)
    await environment.clearFirestore()
    await read()
    expect(found).toBe(false)
  })

  it('is told where rules do not parse, and the rules in force stay', async () => {
    const broken = 'service cloud.firestore {\n  match /a/{b} { allow read: if ; }\n}'
    await expect(testEnvironment(broken)).rejects.toThrowError(/Error compiling rules:.*L2:33 Unexpected ';'/)
    await assertFails(getDoc(doc(environment.unauthenticatedContext().firestore() as never, 'closed/a')))
  })
})
