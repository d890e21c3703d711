import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allMigrations } from '../../migrations/all-migrations.ts'
import { startAuth } from './auth.ts'
import { allowLocalOrigins, describeSuite, type SuiteConfig } from './client-config.ts'
import { openDataFolder } from './data-folder.ts'
import { loadDemoData, migrateData } from './data-programs.ts'
import { announce } from './emulator-registry.ts'
import { logFirebaseTools, stayOffline } from './firebase-tools.ts'
import { startFirestore } from './firestore.ts'
import { startFunctions } from './functions.ts'
import { startHosting } from './hosting.ts'
import { type Ports, requireFreePorts } from './ports.ts'
import { admitSchedules, startSchedules } from './schedules.ts'

export interface SuiteOptions {
  projectId: string
  projectDir: string
  host: string
  ports: Ports
  dataDir: string
  logFile: string
  /** Forgets what the data folder holds. */
  fresh: boolean
  /** Loads the demo data when the data folder is new. */
  seed: boolean
  log(message: string): void
  warn(message: string): void
}

export interface Suite {
  appUrl: string
  config: SuiteConfig
  /** Reads the functions anew after they were built. */
  reloadFunctions(): Promise<void>
  stop(): Promise<void>
}

/** The schedule that counts everything anew: no trigger has seen the demo data being loaded. */
const recount = 'nightlyProof'

/** Starts Firestore, Auth, Functions, Hosting and the schedules in one process tree. */
export async function startSuite(options: SuiteOptions): Promise<Suite> {
  const { projectId, projectDir, host, ports, log, warn } = options
  await requireFreePorts(host, ports)
  const data = await openDataFolder(options.dataDir, options.fresh)
  const running: { name: string; stop(): Promise<void> | void }[] = [{ name: 'data', stop: data.release }]
  const stop = async () => {
    for (const part of running.splice(0).reverse()) {
      await Promise.resolve(part.stop()).catch((error: Error) => warn(`${part.name}: ${error.message}`))
    }
  }

  try {
    log('Starting Firestore, Auth and Functions …')
    stayOffline()
    logFirebaseTools(options.logFile)
    const firestore = await startFirestore({
      host,
      port: ports.firestore,
      projectId,
      dataDir: data.firestore,
      rulesFile: join(projectDir, 'firestore.rules'),
      functions: { host, port: ports.functions },
      warn,
    })
    running.push(firestore)
    announce(firestore)
    const newest = allMigrations.at(-1)?.id ?? ''
    if (data.migratedTo !== newest) {
      if (!data.isNew) {
        log('Bringing the data to this version …')
        await firestore.withoutTriggers(() => migrateData({ host, ports, projectId, log }))
      }
      data.markMigrated(newest)
    }
    const authStarts = startAuth({ projectId, host, port: ports.auth, accountsFile: data.accountsFile })
    // Announced before it listens: the workers only need its address now, and call it once the suite is ready.
    announce({ name: 'auth', host, port: ports.auth, stop: async () => {} })
    admitSchedules(host, ports.functions)
    const [functions] = await Promise.all([
      startFunctions({
        projectId,
        host,
        port: ports.functions,
        projectDir,
        functionsDir: join(projectDir, 'local/functions-host'),
        configDir: join(projectDir, 'functions'),
      }),
      authStarts.then((started) => running.push(started)),
    ])
    running.push({ name: 'functions', stop: functions.stop })
    const schedules = startSchedules({ projectId, host, port: ports.functions, functions, warn })
    running.push({ name: 'schedules', stop: async () => schedules.stop() })

    if (data.isNew && options.seed) {
      log('Loading the demo data …')
      await firestore.withoutTriggers(() => loadDemoData({ host, ports, projectId, log }))
      log('Counting them …')
      await schedules.run(recount)
    }
    if (data.isNew) data.markSeeded()

    const config = describeSuite(projectId, host, ports)
    const firebaseConfig = JSON.parse(readFileSync(join(projectDir, 'firebase.json'), 'utf8'))
    const hosting = await startHosting({
      projectId,
      host,
      port: ports.app,
      projectDir,
      config: allowLocalOrigins(firebaseConfig, host, ports),
      localConfig: config,
    })
    running.push({ name: 'hosting', stop: hosting.stop })
    return {
      appUrl: `http://localhost:${ports.app}`,
      config,
      reloadFunctions: async () => {
        await firestore.forgetTriggers()
        await functions.reload()
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
