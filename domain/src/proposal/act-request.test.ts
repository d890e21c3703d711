import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type ActRequest, actRequestSchema } from './act-request.ts'
import { orderedActs } from './acts.ts'
import { maxCoDepartments, maxCommitments } from './limits.ts'

const target = { proposalId: 'p1', rev: 3 }
const said = { reason: 'Достаточно длинная причина', lang: 'ru' } as const
const orders: { [Act in ActRequest['act']]: Extract<ActRequest, { act: Act }> } = {
  publish: { act: 'publish', ...target },
  return: { act: 'return', ...target, ...said },
  reject: { act: 'reject', ...target, ...said, rule: 3 },
  assign: { act: 'assign', ...target, departmentId: 'almaty-energy', coDepartmentIds: [] },
  answer: {
    act: 'answer',
    ...target,
    decision: 'partly',
    text: 'Обоснованный ответ, с мерами и со сроком исполнения. ',
    lang: 'ru',
    referredTo: null,
    commitments: [{ title: 'Высадить 200 деревьев', dueOn: '2026-09-01' }],
  },
  confirm: { act: 'confirm', ...target },
  dispute: { act: 'dispute', ...target, ...said },
  uphold: { act: 'uphold', ...target, ...said, departmentId: 'almaty-ecology' },
  dismiss: { act: 'dismiss', ...target, ...said },
  disown: { act: 'disown', ...target, ...said },
}
const parses = (order: unknown) => v.safeParse(actRequestSchema, order).success

describe('an order', () => {
  it.each(orderedActs.map(({ name }) => name))('to %s has exactly what the act asks', (name) => {
    const order = orders[name]
    expect(parses(order)).toBe(true)
    for (const key of Object.keys(order))
      expect(parses(Object.fromEntries(Object.entries(order).filter(([other]) => other !== key))), key).toBe(false)
    expect(parses({ ...order, state: 'closed' })).toBe(false)
  })

  it('to answer names days that the calendar has', () => {
    const due = (dueOn: string) => ({ ...orders.answer, commitments: [{ title: 'Высадить 200 деревьев', dueOn }] })
    expect(parses(due('2028-02-29'))).toBe(true)
    for (const day of ['2026-02-31', '2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', 'tomorrow', ''])
      expect(parses(due(day)), day).toBe(false)
  })

  it('is trimmed and keeps its limits', () => {
    expect(v.parse(actRequestSchema, { ...orders.return, reason: '  Слишком коротко  ' })).toMatchObject({
      reason: 'Слишком коротко',
    })
    const helpers = (count: number) => Array.from({ length: count }, (_, index) => `d${index}`)
    expect(parses({ ...orders.assign, coDepartmentIds: helpers(maxCoDepartments) })).toBe(true)
    expect(parses({ ...orders.assign, coDepartmentIds: helpers(maxCoDepartments + 1) })).toBe(false)
    const [commitment] = orders.answer.commitments
    const many = (count: number) => Array.from({ length: count }, () => commitment)
    expect(parses({ ...orders.answer, commitments: many(maxCommitments) })).toBe(true)
    expect(parses({ ...orders.answer, commitments: many(maxCommitments + 1) })).toBe(false)
    for (const title of ['Короткое', 'x'.repeat(301)])
      expect(parses({ ...orders.answer, commitments: [{ title, dueOn: '2026-09-01' }] })).toBe(false)
  })

  it('is refused for an act that nobody orders', () => {
    for (const act of ['submit', 'enter', 'lapse', 'withdraw', 'claim', 'nonsense'])
      expect(parses({ ...orders.dispute, act })).toBe(false)
  })
})
