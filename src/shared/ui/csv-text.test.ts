import { describe, expect, it } from 'vitest'
import { csvText } from './csv-text.ts'

describe('csvText', () => {
  it('quotes every cell and doubles quotes', () => {
    expect(csvText(['Name', 'Count'], [['ОО "Тал"', 7]])).toBe('\uFEFF"Name","Count"\r\n"ОО ""Тал""","7"\r\n')
  })

  it('disarms text that a spreadsheet would run, not numbers', () => {
    expect(csvText(['a'], [['=1+1'], [-3]])).toContain('"\'=1+1"\r\n"-3"')
  })
})
