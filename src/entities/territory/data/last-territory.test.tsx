// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { MemoryRouter, Route, Routes } from 'react-router'
import { expect, it } from 'vitest'
import { rememberTerritory, useShellTerritoryId } from './last-territory.ts'
import { publishedPlaces } from './places-queries.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
const place = { level: 'city', parentId: null, timeZone: 'Asia/Almaty', demo: false }
const territories = ['almaty', 'pavlodar'].map((id) => ({ ...place, id, name: { kk: id, ru: id, en: id } }))
client.setQueryData(publishedPlaces.queryKey, { territories, departments: [], takingIds: [] } as never)

function Shell({ show }: { show: (territoryId: string | null) => void }) {
  show(useShellTerritoryId())
  return null
}

/** What stands in the shell each time that it is rendered, at an address of somebody who was in Pavlodar before. */
async function shown(address: string): Promise<(string | null)[]> {
  const seen: (string | null)[] = []
  const shell = <Shell show={(territoryId) => seen.push(territoryId)} />
  const app = (
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <Routes>
          <Route path="/about" element={shell} />
          <Route path="/:territoryId" element={shell} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>
  )
  const root = document.body.appendChild(document.createElement('div'))
  root.innerHTML = renderToString(app)
  seen.length = 0
  rememberTerritory('pavlodar')
  await act(async () => hydrateRoot(root, app))
  return seen
}

it('shows the place of the address, and does not render again for one that was visited before', async () => {
  expect(await shown('/almaty')).toEqual(['almaty'])
})

it.each(['/about', '/no-such-place'])('shows the place that was visited last at %s', async (address) => {
  expect(await shown(address)).toEqual([null, 'pavlodar'])
})
