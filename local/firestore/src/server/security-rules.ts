import { readFileSync } from 'node:fs'
import type { Message } from '../model/proto-json.ts'
import { StatusError } from '../model/status.ts'
import { parseRules } from '../rules/parse-rules.ts'
import type { RulesIssue } from '../rules/ruleset.ts'
import type { FirestoreService } from '../service/contract.ts'

/**
 * Puts rules into force for a project or for one of its databases; rules that do not compile are refused, or, asked to
 * ignore errors, reported as issues. Warnings are reported in any case.
 */
export function applyRules(service: FirestoreService, project: string, body: Message, database?: string): Message {
  const file: { name?: unknown; content?: unknown } | undefined = body.rules?.files?.[0]
  if (typeof file?.content !== 'string') throw new StatusError('INVALID_ARGUMENT', 'The request carries no rules.')
  const fileName = typeof file.name === 'string' ? file.name : 'firestore.rules'
  const issues = service.setRules(project, file.content, database)
  if (issues.length === 0) return {}
  const errors = issues.filter(({ severity }) => severity === 'ERROR')
  if (errors.length > 0 && body.ignore_errors !== true) {
    const lines = errors.map(({ line, column, description }) => `L${line}:${column} ${description}`)
    throw new StatusError('INVALID_ARGUMENT', `Error compiling rules:\n${lines.join('\n')}`)
  }
  return {
    issues: issues.map(({ severity, line, column, description }) => ({
      severity,
      description,
      sourcePosition: { fileName, line, column },
    })),
  }
}

/** `firestore.rules:12:5: missing ';'` */
function describeIssue(fileName: string, { line, column, description }: RulesIssue): string {
  return `${fileName}:${line}:${column}: ${description}`
}

/** Reads rules from a file; throws when it cannot be read or does not parse, with each place. */
export function readRulesFile(file: string): string {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`Cannot read the rules: ${(error as Error).message}`)
  }
  const errors = parseRules(source).issues.filter(({ severity }) => severity === 'ERROR')
  if (errors.length > 0) throw new Error(errors.map((issue) => describeIssue(file, issue)).join('\n'))
  return source
}
