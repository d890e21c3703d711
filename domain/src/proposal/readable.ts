import type { Proposal } from './proposal.ts'

/** Whether there is a text that can be shown; without one a proposal can be given back and not be published. */
export const isReadable = ({ title, body }: Pick<Proposal, 'title' | 'body'>): boolean => title !== '' && body !== ''
