import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleFunctions, bundleLocal } from './bundle.mjs'
import { buildClient } from './client.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { CommandError, command, run } from './run.mjs'

const PROJECT = 'demo-kopir'
const HOST = '127.0.0.1'
const FOLDER = '.local/emulators'
const DATA = `${FOLDER}/data`

/** Beside firebase.json, because firebase-tools takes the folder of its configuration for the project's. */
const CONFIG = 'firebase.emulators.json'

await command(async () => {
  requireJava()
  await install()
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
  const ports = await writeConfig()
  const hasData = existsSync(join(root, DATA, 'firebase-export-metadata.json'))
  const emulators = spawn(
    process.execPath,
    [
      join(root, 'node_modules/firebase-tools/lib/bin/firebase.js'),
      ...['emulators:start', '--only', 'auth,functions,firestore,hosting'],
      ...['--project', PROJECT, '--config', CONFIG],
      ...(hasData ? ['--import', DATA] : []),
      ...['--export-on-exit', DATA],
    ],
    { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] },
  )
  // Ctrl-C reaches the emulators as well: they save their data and end, and then this process does.
  process.on('SIGINT', () => {})
  emulators.once('exit', (code) => process.exit(code ?? 1))
  await untilReady(emulators.stdout)
  if (!hasData) await loadDemoData(ports)
})

function requireJava() {
  if (!spawnSync('java', ['-version']).error) return
  throw new CommandError(
    "Google's Firestore emulator is a Java program, and there is no java on this machine. Install Java 21 or newer, or use npm start, which needs none.",
  )
}

/** The project's configuration, with a page that is allowed to speak to the emulators and is told where they are. */
async function writeConfig() {
  const { allowLocalOrigins, describeSuite } = await import('../../.local/bin/client-config.mjs')
  const projectConfig = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8'))
  const { auth, functions, firestore } = projectConfig.emulators
  const ports = { auth: auth.port, functions: functions.port, firestore: firestore.port }
  const config = allowLocalOrigins(projectConfig, HOST, ports)
  const pages = `${FOLDER}/public`
  rmSync(join(root, pages), { recursive: true, force: true })
  cpSync(join(root, 'dist'), join(root, pages), { recursive: true })
  mkdirSync(join(root, pages, '__'))
  writeFileSync(join(root, pages, '__/local.json'), JSON.stringify(describeSuite(PROJECT, HOST, ports)))
  config.hosting.public = pages
  writeFileSync(join(root, CONFIG), JSON.stringify(config, null, 2))
  return ports
}

function untilReady(output) {
  return new Promise((resolve) => {
    output.on('data', (chunk) => {
      process.stdout.write(chunk)
      if (String(chunk).includes('All emulators ready')) resolve()
    })
  })
}

/** Loads the demo data without firing a trigger, and has them counted once. */
async function loadDemoData(ports) {
  console.log('Loading the demo data …')
  await switchTriggers('disable')
  const program = join(root, '.local/bin/demo-load-process.mjs')
  const { code } = await run(process.execPath, [
    program,
    PROJECT,
    `${HOST}:${ports.firestore}`,
    `${HOST}:${ports.auth}`,
  ])
  await switchTriggers('enable')
  if (code !== 0) throw new CommandError('The demo data could not be loaded.')
  const { scheduleCommand } = await import('../../.local/bin/schedule.mjs')
  await scheduleCommand(['nightlyProof', '--functions-port', String(ports.functions)])
}

/** The emulators' hub, on its usual port, knows this switch. */
async function switchTriggers(act) {
  const response = await fetch(`http://${HOST}:4400/functions/${act}BackgroundTriggers`, { method: 'PUT' })
  if (!response.ok) throw new CommandError(`The triggers could not be switched: ${await response.text()}`)
}
