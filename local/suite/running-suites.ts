import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A suite as other commands of the same checkout find it. */
export interface RunningSuite {
  pid: number
  projectId: string
  appUrl: string
  functionsPort: number
}

const folderOf = (projectDir: string) => join(projectDir, '.local/running')

/** Lets other commands find this process's suite; answers how to take that back. */
export function announceSuite(projectDir: string, suite: Omit<RunningSuite, 'pid'>): () => void {
  const folder = folderOf(projectDir)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${process.pid}.json`)
  writeFileSync(file, JSON.stringify({ pid: process.pid, ...suite }))
  return () => rmSync(file, { force: true })
}

/** The suites of this checkout that run; what a killed one left is cleared away. */
export function runningSuites(projectDir: string): RunningSuite[] {
  const folder = folderOf(projectDir)
  return filesIn(folder).flatMap((name) => {
    const file = join(folder, name)
    if (isRunning(Number(name.split('.')[0]))) return [JSON.parse(readFileSync(file, 'utf8')) as RunningSuite]
    rmSync(file, { force: true })
    return []
  })
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
