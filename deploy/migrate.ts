import { parseArgs } from 'node:util'
import { migrateProject } from '../migrations/migrate-project.ts'

/** Brings the documents of a project to this version, or says with `--dry-run` what that would change. */
export async function migrate(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { project: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
  })
  if (!values.project) {
    console.log('npm run migrate -- --project ID [--dry-run]')
    process.exitCode = 1
    return
  }
  await migrateProject(values.project, { dryRun: values['dry-run'], log: (line) => console.log(line) })
}
