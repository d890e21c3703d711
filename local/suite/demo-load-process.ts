import { loadDemoData } from '../seed/load.ts'

const [projectId = '', firestoreHost = '', authHost = ''] = process.argv.slice(2)

// The start that waits for this process was aborted.
process.once('disconnect', () => process.exit(1))
process.env.METADATA_SERVER_DETECTION = 'none'
await loadDemoData({ projectId, firestoreHost, authHost, log: (message) => process.send?.(message) })
process.exit()
