const unitMs: Readonly<Record<string, number>> = { H: 3_600_000, M: 60_000, S: 1000, m: 1, u: 1e-3, n: 1e-6 }
/** A longer timer would fire at once. */
const maxTimerMs = 2 ** 31 - 1

/** The time a call may take in milliseconds, from its `grpc-timeout` (`100m`); null: as long as it needs. */
export function timeoutOf(header: string | string[] | undefined): number | null {
  const [, amount, unit = ''] = /^(\d{1,8})([HMSmun])$/.exec(String(header ?? '')) ?? []
  const milliseconds = Number(amount) * (unitMs[unit] ?? Number.NaN)
  return milliseconds <= maxTimerMs ? milliseconds : null
}
