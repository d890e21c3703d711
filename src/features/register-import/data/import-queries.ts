import type { RegisterImport } from '@kopir/domain/register-import/register-import'
import { queryOptions } from '@tanstack/react-query'
import { loadCode } from '../../../shared/load-code.ts'
import type { LiveSource } from '../../../shared/query/live-query.ts'

const openStore = () => loadCode(() => import('./import-store.ts'))

/** The imports of a territory, the newest first. */
export const importsOf = (territoryId: string): LiveSource<RegisterImport[]> => ({
  queryKey: ['register-imports', territoryId],
  watch: async (listener) => (await openStore()).watchImports(territoryId, listener),
  enabled: territoryId !== '',
})

/** The rows of an import that were not written, because somebody had changed what they are about. */
export const movedRowsOf = ({ id, outcomes }: RegisterImport) =>
  queryOptions({
    queryKey: ['register-imports', 'moved', id, outcomes.moved],
    queryFn: async () => (await openStore()).readMovedRows(id, outcomes.moved),
    staleTime: Number.POSITIVE_INFINITY,
  })
