import { expect, it } from 'vitest'
import { FileProblem } from './file-problem.ts'
import { proposeHeadingLine, tableOf } from './file-table.ts'

const row = (line: number, ...cells: string[]) => ({ line, cells })

it('proposes the headings below a title', () => {
  const rows = [
    row(1, 'Реестр НПО'),
    row(3, 'на 1 июля'),
    row(5, 'БИН', 'Наименование', 'Статус'),
    row(6, '1', 'а', ''),
  ]
  expect(proposeHeadingLine(rows)).toBe(5)
  expect(tableOf(rows, 5)).toEqual({ headings: ['БИН', 'Наименование', 'Статус'], rows: [row(6, '1', 'а', '')] })
})

it('has a column without a heading where most rows have it, and not for one broken row', () => {
  expect(tableOf([row(1, 'a'), row(2, '1', '2'), row(3, '1', '2')], 1).headings).toEqual(['a', ''])
  expect(tableOf([row(1, 'a'), row(2, '1', '2'), row(3, '1'), row(4, '1')], 1).headings).toEqual(['a'])
})

it('refuses headings with nothing below them', () => {
  expect(() => tableOf([row(1, 'БИН')], 1)).toThrow(new FileProblem('no-rows'))
})
