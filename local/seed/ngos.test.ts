import { binProblem } from '@kopir/domain/ngo/bin'
import { isActive, isRegistered } from '@kopir/domain/ngo/status'
import { describe, expect, it } from 'vitest'
import { createNgos } from './ngos.ts'
import { createTimeline } from './timeline.ts'

const ngos = createNgos(createTimeline(new Date('2026-11-20T06:00:00Z')))
const of = (territoryId: string) => ngos.filter((ngo) => ngo.territoryId === territoryId)

describe('createNgos', () => {
  it.each([
    ['pavlodar', 511, 315],
    ['almaty', 4126, 1034],
    ['oskemen', 180, 96],
  ])('registers in %s %i, of which %i are active', (territoryId, registered, active) => {
    expect(of(territoryId).filter(isRegistered)).toHaveLength(registered)
    expect(of(territoryId).filter(isActive)).toHaveLength(active)
  })

  it('has exactly 45 youth and 170 religious organisations in Almaty, all of them active', () => {
    const youth = of('almaty').filter((ngo) => ngo.youth)
    const religious = of('almaty').filter((ngo) => ngo.legalForm === 'religious_association')
    expect(youth).toHaveLength(45)
    expect(religious).toHaveLength(170)
    expect([...youth, ...religious].every(isActive)).toBe(true)
    expect(youth.filter((ngo) => religious.includes(ngo))).toEqual([])
  })

  it('keeps liquidated ones beside the registered', () => {
    expect(of('almaty').filter((ngo) => ngo.status === 'liquidated').length).toBeGreaterThanOrEqual(24)
  })

  it('gives every NGO of a territory a name and an id of its own', () => {
    for (const territoryId of ['almaty', 'pavlodar', 'oskemen']) {
      const names = of(territoryId).map((ngo) => ngo.name.ru ?? ngo.name.kk)
      expect(new Set(names).size).toBe(names.length)
    }
    expect(new Set(ngos.map((ngo) => ngo.id)).size).toBe(ngos.length)
  })

  it('gives distinct BINs that pass the check digit and belong to no real month', () => {
    const bins = ngos.flatMap((ngo) => ngo.bin ?? [])
    expect(bins.length).toBeGreaterThan(4000)
    expect(new Set(bins).size).toBe(bins.length)
    for (const bin of bins) expect([bin, binProblem(bin), bin.slice(2, 4)]).toEqual([bin, null, '13'])
    expect(ngos.filter((ngo) => ngo.status === 'no_bin' && ngo.bin !== null)).toEqual([])
  })

  it('has names in one language only, in Latin letters, and ones that need Kazakh folding', () => {
    const almaty = of('almaty')
    expect(almaty.some((ngo) => ngo.name.kk && !ngo.name.ru)).toBe(true)
    expect(almaty.some((ngo) => ngo.name.ru && !ngo.name.kk)).toBe(true)
    expect(almaty.some((ngo) => ngo.name.en)).toBe(true)
    expect(almaty.some((ngo) => ngo.name.kk?.includes('Қоғамдық бастама'))).toBe(true)
    expect(of('oskemen').some((ngo) => ngo.name.ru?.includes('Усть-Каменогорск'))).toBe(true)
  })

  it('spreads Almaty over all districts, some unknown, and over the last 24 months', () => {
    expect(new Set(of('almaty').map((ngo) => ngo.districtId)).size).toBe(9)
    const months = new Set(of('almaty').map((ngo) => ngo.registeredOn?.slice(0, 7)))
    for (const month of ['2024-12', '2025-06', '2026-01', '2026-10']) expect(months.has(month)).toBe(true)
  })
})
