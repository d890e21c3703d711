import { migrateProject } from '../../migrations/migrate-project.ts'

const [projectId = '', firestoreHost = ''] = process.argv.slice(2)

// The start that waits for this process was aborted.
process.once('disconnect', () => process.exit(1))
process.env.METADATA_SERVER_DETECTION = 'none'
process.env.FIRESTORE_EMULATOR_HOST = firestoreHost
await migrateProject(projectId, { dryRun: false, log: (line) => process.send?.(line) })
process.exit()
