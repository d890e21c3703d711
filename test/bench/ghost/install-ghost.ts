import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installOnce, npm } from '../install-once.ts'

/** The last one that runs on Node 20. */
const version = '5.130.6'

/** This code is bundled two folders deep. */
const driver = fileURLToPath(new URL('../../test/bench/ghost/sqlite3', import.meta.url))

/** Ghost from npm, as its own command installs it, with a SQLite that needs no compiler. */
export function installGhost(postsPerPage: number): Promise<string> {
  return installOnce(`ghost-${version}-${postsPerPage}`, async (folder) => {
    await npm(folder, ['pack', `ghost@${version}`])
    const archive = `ghost-${version}.tgz`
    execFileSync('tar', ['-xzf', archive, '--strip-components=1'], { cwd: folder })
    rmSync(join(folder, archive))
    cpSync(driver, join(folder, 'sqlite3'), { recursive: true })
    change(join(folder, 'package.json'), ({ devDependencies: _, ...manifest }) => ({
      ...manifest,
      optionalDependencies: { sqlite3: 'file:sqlite3' },
    }))
    change(join(folder, 'content/themes/source/package.json'), (manifest) => ({
      ...manifest,
      config: { ...(manifest.config as object), posts_per_page: postsPerPage },
    }))
    await npm(folder, ['install', '--omit=dev', '--legacy-peer-deps', '--ignore-scripts'])
  })
}

function change(file: string, by: (manifest: Record<string, unknown>) => unknown) {
  writeFileSync(file, JSON.stringify(by(JSON.parse(readFileSync(file, 'utf8'))), null, 2))
}
