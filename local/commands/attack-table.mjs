/**
 * The attack table at the end of its stage, from vitest's JSON report: attempts of each kind and how many held. A kind
 * without a control is a failure: nobody knows whether its refusals are any.
 * @param {import('./test-reports.mjs').VitestReport} report
 * @returns {{ lines: string[], uncontrolled: string[] }}
 */
export function attackTable({ testResults }) {
  /** @type {Map<string, { attempts: number, held: number, explained: number, controls: number }>} */
  const kinds = new Map()
  for (const { meta, ancestorTitles, status } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
    if (!meta?.attack) continue
    const [name = ''] = ancestorTitles
    const kind = kinds.get(name) ?? { attempts: 0, held: 0, explained: 0, controls: 0 }
    kinds.set(name, kind)
    const passed = status === 'passed' ? 1 : 0
    if (meta.attack === 'control') {
      kind.controls += passed
      continue
    }
    kind.attempts += 1
    if (meta.attack === 'explained') kind.explained += passed
    else kind.held += passed
  }
  const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))
  const sum = (/** @type {'attempts' | 'held' | 'explained'} */ key) =>
    rows.reduce((total, [, kind]) => total + kind[key], 0)
  const unexplained = sum('attempts') - sum('held') - sum('explained')
  const line = (/** @type {(string | number)[]} */ [name, ...cells]) =>
    `${String(name).padEnd(14)}${cells.map((cell) => String(cell).padStart(11)).join('')}`
  return {
    lines: [
      line(['kind', 'attempts', 'held', 'explained', 'controls']),
      ...rows.map(([name, kind]) => line([name, kind.attempts, kind.held, kind.explained, kind.controls])),
      `${sum('attempts')} attempts, ${sum('held')} held, ${sum('explained')} explained, ${unexplained} unexplained`,
    ],
    uncontrolled: rows.filter(([, { controls }]) => controls === 0).map(([name]) => name),
  }
}
