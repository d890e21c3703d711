import { expect } from 'vitest'
import type { Fields, Message } from '../../src/model/proto-json.ts'
import { type Case, type Refusal, type Step, set } from './case.ts'
import type { Wire } from './wire.ts'

/** Runs the steps of a case in the given, empty project. */
export async function runCase(
  { given = {} }: Case,
  steps: readonly Step[],
  wire: Wire,
  project: string,
): Promise<void> {
  const names = new Names(project)
  const paths = Object.keys(given)
  if (paths.length > 0) {
    const writes = paths.map((path) => set(path, given[path]))
    const { commitTime } = await wire.commit(names.fill('{database}'), names.fill(writes))
    names.define('given', commitTime)
  }
  for (const step of steps) await runStep(names.fill(step), wire, names)
}

async function runStep(step: Step, wire: Wire, names: Names): Promise<void> {
  if ('read' in step) {
    const wanted = Object.keys(step.read)
    const found = await wire.read(names.fill('{database}'), wanted.map(names.nameOf))
    const shown = wanted.map((path) => [path, fieldsOf(found.get(names.nameOf(path)))])
    expect(names.hide(Object.fromEntries(shown))).toEqual(names.hide(step.read))
    return
  }
  if ('commit' in step) {
    const answer = await outcome(wire.commit(names.fill('{database}'), step.commit), step.fails, names)
    if (!answer) return
    expect(answer.writeResults ?? []).toHaveLength(step.commit.length)
    if (step.results) {
      const results = (answer.writeResults as Message[]).map(({ transformResults = [] }) => transformResults)
      expect(names.hide(results)).toEqual(names.hide(step.results))
    }
    return
  }
  if ('query' in step) {
    const parent = step.parent ? names.nameOf(step.parent) : names.fill('{root}')
    const documents = await outcome(wire.query(parent, step.query), step.fails, names)
    if (!documents) return
    const order = (found: readonly string[]) => (wire.name === 'WebChannel' ? [...found].sort() : found)
    if (step.gives) expect(order(documents.map(names.pathOf))).toEqual(order(step.gives))
    if (step.shows) {
      const shown = documents.map((document) => [names.pathOf(document), fieldsOf(document)])
      expect(names.hide(Object.fromEntries(shown))).toEqual(names.hide(step.shows))
    }
    return
  }
  const answers = await outcome(wire.call(step.call, step.request), step.fails, names)
  if (!answers) return
  for (const key of step.keep ?? []) names.define(key, answers[0]?.[key])
  if (step.gives) expect(names.hide(answers)).toMatchObject(names.hide(step.gives) as object)
}

/** What the promise gives, or null after it was refused as it should be. */
async function outcome<T>(promise: Promise<T>, fails: Refusal | undefined, names: Names): Promise<T | null> {
  if (!fails) return promise
  const [status, message] = fails
  const refusal = await promise.then(
    (answer) => ({ status: 'OK', message: JSON.stringify(answer) }),
    (error: Message) => ({ status: error.status, message: error.message }),
  )
  if (refusal.status === undefined) throw new Error(refusal.message)
  const seen = names.hide(refusal)
  if (message === undefined) expect(seen).toMatchObject({ status })
  else
    expect(seen).toEqual({
      status,
      message: typeof message === 'string' ? names.hide(message) : expect.stringMatching(message),
    })
  return null
}

function fieldsOf(document: Message | undefined): Fields | null {
  return document ? (document.fields ?? {}) : null
}

/** The placeholders of a case and what they stand for. */
class Names {
  readonly #values: [placeholder: string, value: string][]

  constructor(project: string) {
    const database = `projects/${project}/databases/(default)`
    this.#values = [
      ['{root}', `${database}/documents`],
      ['{database}', database],
      ['{project}', project],
    ]
  }

  define(key: string, value: string): void {
    this.#values.push([`{${key}}`, value])
  }

  /** Writes the values in place of the placeholders. */
  fill<T>(json: T): T {
    return mapTexts(json, (text) => this.#values.reduce((filled, [key, value]) => filled.replaceAll(key, value), text))
  }

  /** Writes the placeholders of names in place of their values. */
  hide<T>(json: T): T {
    return mapTexts(json, (text) =>
      this.#values.slice(0, 3).reduce((hidden, [key, value]) => hidden.replaceAll(value, key), text),
    )
  }

  readonly nameOf = (path: string): string => `${this.fill('{root}')}/${path}`
  readonly pathOf = ({ name }: Message): string => name.slice(this.fill('{root}/').length)
}

/** The same JSON with every text changed; keys, numbers and matchers stay. */
function mapTexts<T>(json: T, change: (text: string) => string): T {
  if (typeof json === 'string') return change(json) as T
  if (Array.isArray(json)) return json.map((item) => mapTexts(item, change)) as T
  if (typeof json !== 'object' || json === null || Object.getPrototypeOf(json) !== Object.prototype) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, mapTexts(value, change)])) as T
}
