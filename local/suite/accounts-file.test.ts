import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AccountsState, restoreAccounts, saveAccounts } from './accounts-file.ts'
import { requireFirebaseTools } from './firebase-tools.ts'

const { AgentProjectState } = requireFirebaseTools<{ AgentProjectState: new (projectId: string) => AccountsState }>(
  'emulator/auth/state',
)
const aigerim = {
  localId: 'aigerim',
  email: 'aigerim@kopir.example',
  passwordHash: 'fakeHash:salt=s:password=secret1',
  salt: 's',
  customAttributes: '{"admin":true}',
  createdAt: '1775433600000',
  lastLoginAt: '1775433700000',
  validSince: '1775433600',
}

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accounts-'))
  file = join(folder, 'accounts.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function savedAndRestored(accounts: (typeof aigerim)[]): AccountsState {
  const before = new AgentProjectState('demo')
  for (const account of accounts) before.overwriteUserWithLocalId(account.localId, account)
  saveAccounts(file, before)
  const after = new AgentProjectState('demo')
  restoreAccounts(file, after)
  return after
}

describe('accounts over a restart', () => {
  it('keep password, claims and times, so that sessions of before stay valid', () => {
    expect(savedAndRestored([aigerim]).users.get('aigerim')).toMatchObject(aigerim)
  })

  it('list each way to sign in once, after any number of restarts', () => {
    savedAndRestored([aigerim])
    const again = new AgentProjectState('demo')
    restoreAccounts(file, again)
    saveAccounts(file, again)
    const third = new AgentProjectState('demo')
    restoreAccounts(file, third)
    expect(third.users.get('aigerim')?.providerUserInfo?.map((info) => info.providerId)).toEqual(['password'])
  })

  it('are none when nothing was saved', () => {
    const state = new AgentProjectState('demo')
    restoreAccounts(file, state)
    expect(state.users.size).toBe(0)
  })

  it('leave one file behind', () => {
    savedAndRestored([aigerim])
    expect(readdirSync(folder)).toEqual(['accounts.json'])
  })
})
