import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * Runs a program to its end; answers its exit code and, when `capture` is set, what it wrote.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, capture?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(program, args, { cwd: root, stdio, env: { ...process.env, ...env } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk
      })
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * Runs a Node program of an installed package, without npx, which costs half a second.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runPackage(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options)
}

/**
 * Like runPackage, quiet as long as it succeeds.
 * @param {string} what named in the error message
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export async function mustRunPackage(what, script, args, env) {
  const { code, output } = await runPackage(script, args, { capture: true, env })
  if (code === 0) return
  console.error(output)
  throw new CommandError(`${what} failed.`)
}

/** An error that the person at the terminal can correct: shown without a stack. */
export class CommandError extends Error {}

/**
 * Runs a command's body; expected errors are shown as one line.
 * @param {() => Promise<void>} body
 */
export async function command(body) {
  try {
    await body()
  } catch (error) {
    console.error(isExpected(error) ? `\n${error.message}` : error)
    process.exit(1)
  }
}

/**
 * @param {unknown} error
 * @returns {error is Error}
 */
function isExpected(error) {
  if (!(error instanceof Error)) return false
  // SuiteError comes out of a bundle, which has a class of its own.
  const isUsage = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  return error instanceof CommandError || error.name === 'SuiteError' || isUsage
}
