/** Something the person at the terminal can put right; its message says how, a stack would only hide it. */
export class SuiteError extends Error {
  override name = 'SuiteError'
}
