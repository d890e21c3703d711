import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDataFolder } from './data-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('openDataFolder', () => {
  it('keeps what a finished start left', async () => {
    const first = await openDataFolder(folder, false)
    expect(first.isNew).toBe(true)
    writeFileSync(first.accountsFile, '[]')
    first.markSeeded()
    await first.release()

    const second = await openDataFolder(folder, false)
    expect(second.isNew).toBe(false)
    expect(existsSync(second.accountsFile)).toBe(true)
    await second.release()
  })

  it('begins anew after a first load that was broken off', async () => {
    const first = await openDataFolder(folder, false)
    writeFileSync(first.accountsFile, '[]')
    await first.release()

    const second = await openDataFolder(folder, false)
    expect(second.isNew).toBe(true)
    expect(existsSync(second.accountsFile)).toBe(false)
    await second.release()
  })

  it('begins anew when asked to', async () => {
    const first = await openDataFolder(folder, false)
    first.markSeeded()
    await first.release()
    const second = await openDataFolder(folder, true)
    expect(second.isNew).toBe(true)
    await second.release()
  })

  it('refuses a second process on the same folder, until the first gives it back', async () => {
    const first = await openDataFolder(folder, false)
    await expect(openDataFolder(folder, false)).rejects.toThrow(/in use by a suite that runs/)
    await first.release()
    await (await openDataFolder(folder, false)).release()
  })
})
