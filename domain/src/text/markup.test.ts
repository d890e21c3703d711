import { expect, it } from 'vitest'
import { escapeMarkup, scriptJson } from './markup.ts'

it('leaves nothing in a text that would end an attribute or begin an element', () => {
  expect(escapeMarkup('<b> & "двор"')).toBe('&lt;b&gt; &amp; &quot;двор&quot;')
})

it('writes JSON that reads back as it was and ends no script', () => {
  const value = { text: '</script><!--<script>' }
  expect(scriptJson(value)).not.toContain('<')
  expect(JSON.parse(scriptJson(value))).toEqual(value)
})
