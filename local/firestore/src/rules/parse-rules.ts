import { compileFile } from './compile/compile-file.ts'
import { decideDocument } from './decide/decide-document.ts'
import { decideList } from './decide/decide-list.ts'
import type { ParseResult, RulesIssue } from './ruleset.ts'
import { parseFile } from './syntax/parse-file.ts'
import { RulesSyntaxError } from './syntax/scanner.ts'

/** Bytes of UTF-8 that production takes. */
const maxSourceBytes = 256 * 1024

/** Compiles the text of a rules file; with an error there is no ruleset. Never throws. */
export function parseRules(source: string): ParseResult {
  const position = positions(source)
  const issues: RulesIssue[] = []
  const reporting = (severity: RulesIssue['severity']) => (at: number, description: string) => {
    issues.push({ severity, ...position(at), description })
  }
  const report = { error: reporting('ERROR'), warn: reporting('WARNING') }
  if (Buffer.byteLength(source) > maxSourceBytes) {
    report.error(0, `Rules may have at most ${maxSourceBytes / 1024} KiB.`)
    return { ruleset: null, issues }
  }
  try {
    const rules = compileFile(parseFile(source), (at) => position(at).line, report)
    if (issues.some(({ severity }) => severity === 'ERROR')) return { ruleset: null, issues }
    return {
      ruleset: {
        decideDocument: (request) => decideDocument(rules, request),
        decideList: (request) => neverThrowing(() => decideList(rules, request)),
      },
      issues,
    }
  } catch (error) {
    if (!(error instanceof RulesSyntaxError)) throw error
    report.error(error.at, error.message)
    return { ruleset: null, issues }
  }
}

/** Whatever goes wrong while a query is decided must not allow it. */
function neverThrowing(decision: () => ReturnType<typeof decideList>): ReturnType<typeof decideList> {
  try {
    return decision()
  } catch {
    return { allowed: false, message: "\nEvaluation failed. for 'list'" }
  }
}

/** Line and column, both from 1, of an offset. */
function positions(source: string): (at: number) => { line: number; column: number } {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return (at) => {
    let line = starts.length
    while (line > 1 && (starts[line - 1] as number) > at) line--
    return { line, column: at - (starts[line - 1] as number) + 1 }
  }
}
