import type { ImportState } from './register-import.ts'

const underWay: readonly ImportState[] = ['staging', 'applying', 'undoing']

/** Whether an import keeps every other one of its territory out. */
export const isUnderWay = (state: ImportState): boolean => underWay.includes(state)
