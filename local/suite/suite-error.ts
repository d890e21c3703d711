/** An error that the person at the terminal can correct: its message says how, and no stack is shown. */
export class SuiteError extends Error {
  override name = 'SuiteError'
}
