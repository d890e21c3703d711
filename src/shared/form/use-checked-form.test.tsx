// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RadioGroup } from '../ui/radio-group.tsx'
import { lengthProblem } from './length-problem.ts'
import { useCheckedForm } from './use-checked-form.ts'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
const sent = vi.fn()
const forget = vi.fn()

function Form() {
  const [rule, setRule] = useState<string | null>(null)
  const [text, setText] = useState('')
  const problems = {
    ...(rule === null && { rule: 'Choose a rule' }),
    ...(text.length < 3 && { text: 'Too short' }),
  }
  const form = useCheckedForm<{ rule?: string; text?: string }>(problems, () => sent(text), forget)
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit}>
      <button type="button" onClick={() => setRule('a')}>
        Choose
      </button>
      <RadioGroup
        legend="Rule"
        options={[{ value: 'a', label: 'A' }]}
        value={rule}
        onChange={setRule}
        error={form.problems?.rule}
      />
      <input
        type="text"
        aria-invalid={form.problems?.text ? true : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">Send</button>
      <output>{Object.values(form.problems ?? {}).join(', ')}</output>
    </form>
  )
}

const find = <T extends Element>(selector: string) => document.querySelector(selector) as T
const press = (selector: string) => act(() => find<HTMLButtonElement>(selector).click())
const shown = () => find('output').textContent

function write(text: string) {
  const input = find<HTMLInputElement>('[type=text]')
  return act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

beforeEach(async () => {
  sent.mockClear()
  forget.mockClear()
  document.body.innerHTML = '<main></main>'
  await act(() => createRoot(find('main')).render(<Form />))
})

describe('useCheckedForm', () => {
  it('tells no mistake before the reader tries to send', () => {
    expect(shown()).toBe('')
  })

  it('tells all mistakes, leads to the first one, a group of choices included, and sends nothing', async () => {
    await press('[type=submit]')
    expect(shown()).toBe('Choose a rule, Too short')
    expect(document.activeElement).toBe(find('[type=radio]'))
    await press('[type=button]')
    expect(shown()).toBe('Too short')
    await press('[type=submit]')
    expect(document.activeElement).toBe(find('[type=text]'))
    expect(sent).not.toHaveBeenCalled()
  })

  it('forgets how an earlier attempt failed where the next one has mistakes, and only there', async () => {
    await press('[type=submit]')
    expect(forget).toHaveBeenCalledTimes(1)
    await press('[type=button]')
    await write('enough')
    await press('[type=submit]')
    expect(forget).toHaveBeenCalledTimes(1)
  })

  it('sends what is right', async () => {
    await press('[type=button]')
    await write('enough')
    await press('[type=submit]')
    expect(sent).toHaveBeenCalledWith('enough')
    expect(shown()).toBe('')
  })
})

describe('lengthProblem', () => {
  it('counts without the blanks at the ends', () => {
    const limits = { min: 3, max: 5 }
    expect(lengthProblem(' ab ', limits)).toContain('3')
    expect(lengthProblem(' abcde ', limits)).toBeUndefined()
    expect(lengthProblem('abcdef', limits)).toContain('5')
  })

  it('says of an empty text what the form says of it', () => {
    expect(lengthProblem('  ', { min: 3, max: 5 })).toContain('3')
    expect(lengthProblem('  ', { min: 3, max: 5 }, 'required')).toBe('required')
    expect(lengthProblem('a', { min: 3, max: 5 }, 'required')).toContain('3')
  })
})
