import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

/** An account as the Auth emulator keeps it in memory, password hash and all. */
interface Account {
  localId: string
  providerUserInfo?: { providerId: string }[]
  [field: string]: unknown
}

/** What the suite needs of firebase-tools' AgentProjectState. */
export interface AccountsState {
  users: Map<string, Account>
  overwriteUserWithLocalId(localId: string, account: Account): void
}

/**
 * The emulator derives these providers from the e-mail and the phone number; restoring them as well would double them.
 */
const derivedProviders = ['password', 'phone']

/** Restores the saved accounts. Unlike an import with batchCreate, earlier sessions stay valid. */
export function restoreAccounts(file: string, state: AccountsState): void {
  if (!existsSync(file)) return
  const accounts: Account[] = JSON.parse(readFileSync(file, 'utf8'))
  for (const account of accounts) {
    const providerUserInfo = account.providerUserInfo?.filter((info) => !derivedProviders.includes(info.providerId))
    state.overwriteUserWithLocalId(account.localId, { ...account, providerUserInfo })
  }
}

/** Replaces the file in one step, so that a kill at any moment leaves either the old or the new accounts. */
export function saveAccounts(file: string, state: AccountsState): void {
  const written = `${file}.new`
  const descriptor = openSync(written, 'w')
  writeSync(descriptor, JSON.stringify([...state.users.values()]))
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(written, file)
}
