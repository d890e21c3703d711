import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildClient } from './build-client.mjs'
import { bundleFunctions, bundleLocal, importBuilt } from './bundle.mjs'
import { install } from './install.mjs'
import { root } from './root.mjs'
import { CommandError, command, run } from './run.mjs'

const project = 'demo-kopir'
const host = '127.0.0.1'
const folder = '.local/emulators'
const data = `${folder}/data`

/** Beside firebase.json, because firebase-tools takes the folder of its configuration for the project's. */
const configFile = 'firebase.emulators.json'

await command(async () => {
  requireJava()
  await install()
  await Promise.all([bundleLocal(), bundleFunctions(), buildClient()])
  const ports = await writeConfig()
  const hasData = existsSync(join(root, data, 'firebase-export-metadata.json'))
  const emulators = spawn(
    process.execPath,
    [
      join(root, 'node_modules/firebase-tools/lib/bin/firebase.js'),
      ...['emulators:start', '--only', 'auth,functions,firestore,hosting'],
      ...['--project', project, '--config', configFile],
      ...(hasData ? ['--import', data] : []),
      ...['--export-on-exit', data],
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
  const { allowLocalOrigins, describeSuite } = await importBuilt('client-config')
  const projectConfig = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8'))
  const { auth, functions, firestore } = projectConfig.emulators
  const ports = { auth: auth.port, functions: functions.port, firestore: firestore.port }
  const config = allowLocalOrigins(projectConfig, host, ports)
  const pages = `${folder}/public`
  rmSync(join(root, pages), { recursive: true, force: true })
  cpSync(join(root, 'dist'), join(root, pages), { recursive: true })
  mkdirSync(join(root, pages, '__'))
  writeFileSync(join(root, pages, '__/local.json'), JSON.stringify(describeSuite(project, host, ports)))
  config.hosting.public = pages
  writeFileSync(join(root, configFile), JSON.stringify(config, null, 2))
  return ports
}

/**
 * @param {import('node:stream').Readable} output
 * @returns {Promise<void>}
 */
function untilReady(output) {
  return new Promise((resolve) => {
    output.on('data', (chunk) => {
      process.stdout.write(chunk)
      if (String(chunk).includes('All emulators ready')) resolve()
    })
  })
}

/**
 * Loads the demo data without firing a trigger, and has them counted once.
 * @param {{ auth: number, functions: number, firestore: number }} ports
 */
async function loadDemoData(ports) {
  console.log('Loading the demo data …')
  await switchTriggers('disable')
  const program = join(root, '.local/bin/demo-load-process.mjs')
  const { code } = await run(process.execPath, [
    program,
    project,
    `${host}:${ports.firestore}`,
    `${host}:${ports.auth}`,
  ])
  await switchTriggers('enable')
  if (code !== 0) throw new CommandError('The demo data could not be loaded.')
  const { scheduleCommand } = await importBuilt('schedule')
  await scheduleCommand(['nightlyProof', '--functions-port', String(ports.functions)], root)
}

/**
 * The emulators' hub, on its usual port, knows this switch.
 * @param {'disable' | 'enable'} act
 */
async function switchTriggers(act) {
  const response = await fetch(`http://${host}:4400/functions/${act}BackgroundTriggers`, { method: 'PUT' })
  if (!response.ok) throw new CommandError(`The triggers could not be switched: ${await response.text()}`)
}
