import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assembleRules, writeRules } from '../../deploy/assemble-rules.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

it('firestore.rules is what `npm run rules` makes of rules/', () => {
  expect(readFileSync(join(root, 'firestore.rules'), 'utf8')).toBe(assembleRules(root))
})

describe('the assembly', () => {
  let copy: string
  const main = () => join(copy, 'rules/main.rules')
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'kopir-rules-'))
    cpSync(join(root, 'rules'), join(copy, 'rules'), { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true }))

  it('indents a part as its include is indented, but for empty lines', () => {
    writeFileSync(join(copy, 'rules/staff.rules'), 'match /a/{b} {\n\n  allow get: if true;\n}\n')
    writeRules(copy)
    expect(readFileSync(join(copy, 'firestore.rules'), 'utf8')).toContain(
      '\n    match /a/{b} {\n\n      allow get: if true;\n    }\n',
    )
  })

  it('refuses a part that nobody includes, and one that is included twice or missing', () => {
    const text = readFileSync(main(), 'utf8')
    writeFileSync(main(), text.replace("    include 'staff.rules'\n", ''))
    expect(() => assembleRules(copy)).toThrow('staff.rules')
    writeFileSync(main(), text.replace("'staff.rules'", "'ngo.rules'"))
    expect(() => assembleRules(copy)).toThrow('ngo.rules')
    writeFileSync(main(), text.replace("'staff.rules'", "'nowhere.rules'"))
    expect(() => assembleRules(copy)).toThrow('nowhere.rules')
  })
})
