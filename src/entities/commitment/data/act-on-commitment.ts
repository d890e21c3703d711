import { callFunction } from '../../callable/data/call-function.ts'

/** A department reports on a commitment, or the NGO side answers it. */
export const actOnCommitment = (request: Parameters<typeof callFunction<'actOnCommitment'>>[1]) =>
  callFunction('actOnCommitment', request)
