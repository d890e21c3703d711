import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { findAddresses } from './find-addresses.ts'
import { isBoundedMarkdown, maxDepth } from './markdown-bounds.ts'
import { MarkdownText } from './markdown-text.tsx'

const html = (text: string) => renderToStaticMarkup(<MarkdownText text={text} />)
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#x27;': "'" }
/** What a reader sees, without the layout. */
const seen = (text: string) =>
  html(text)
    .replace(/<br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|amp|quot|#x27);/g, (entity) => entities[entity] as string)
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join(' ')

function depthOf(markup: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of markup.matchAll(/<\/?[a-z][^>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>') && !/^<(br|hr)\b/.test(tag)) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}

const filled = (unit: string, length = 9_990) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const stairs = (marker: string) =>
  Array.from({ length: 98 }, (_, depth) => `${' '.repeat(2 * depth)}${marker} а`).join('\n')

/** Texts that ended a page, or would cost the square of their length. */
const hostile: Record<string, string> = {
  quotations: filled('>'),
  'quotations with blanks': filled('> '),
  'lists in one line': filled('- '),
  'numbered lists in one line': filled('1. '),
  'mixed containers': filled('> - 1) '),
  'a stair of lists': stairs('-'),
  'a stair of stars': stairs('*'),
  stars: filled('*'),
  'stars around a word': `${filled('*', 4_990)}а${filled('*', 4_990)}`,
  'opened stars': filled('*а '),
  'closed stars': filled('а* '),
  'stars and underscores': filled('*_а_* '),
  'stars that never meet': filled('a**b'),
  underscores: filled('а_б_'),
  brackets: filled('['),
  'brackets that close': `${filled('[', 4_990)}${filled(']', 4_990)}`,
  'links in links': filled('[а](б '),
  pictures: filled('![а](б) '),
  backquotes: filled('` '),
  'rows of backquotes': Array.from({ length: 130 }, (_, length) => '`'.repeat(length + 1)).join(' '),
  'fences that never end': filled('~~~\n'),
  tags: filled('<b>'),
  'tags that never end': filled('<a href="'),
  comments: filled('<!-- '),
  'opened addresses': filled('http://('),
  'an address of brackets': `http://a.kz/${filled(')')}`,
  entities: filled('&#8238;'),
  'emphasis within emphasis': Array.from({ length: 200 }, () => '*а **б ').join(''),
  escapes: filled('\\'),
  'lines of rules': filled('---\n'),
}

describe.each(Object.entries(hostile))('%s', (_, text) => {
  it('are shown as they were typed, or as a shallow tree', () => {
    if (isBoundedMarkdown(text)) {
      expect(depthOf(html(text))).toBeLessThanOrEqual(maxDepth)
      expect(words(seen(text))).toBe(words(text))
    }
    const pieces = findAddresses(text)
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.length).toBeLessThanOrEqual(text.length / 5)
  })
})

it('reads what people write as Markdown', () => {
  const letter = `# Двор\n\nПросим:\n\n1. **поставить** скамьи;\n   - у входа\n   - у площадки\n2. _полить_ деревья\n\n> Ответ 2025 года\n\n${'Подпись: ____________________\n'.repeat(20)}`
  expect(isBoundedMarkdown(letter)).toBe(true)
  for (const tag of ['<h3>', '<ol>', '<ul>', '<strong>', '<em>', '<blockquote>']) expect(html(letter)).toContain(tag)
})

describe('what was typed is shown', () => {
  it.each([
    ['a tag', 'Сумма <b>200</b> тенге <script>alert(1)</script>'],
    ['an unknown tag and what is in it', '<dogovor>Номер 15</dogovor>\n\n<?xml version="1.0"?>\n\n<!-- примечание -->'],
    ['a tag as a block', '<div>\nПервая строка\n</div>'],
    ['a name for a character', 'до&#8238;после&nbsp;и &lt;тег&gt;'],
    ['a definition', '[1]: http://a.kz "Пояснение"'],
    ['a picture', '![Двор](http://a.kz/dvor.png)'],
    ['an underlined line', 'Первая строка\n---\nВторая'],
    ['an indented line', '    Абзац с красной строки'],
    ['a link that leads nowhere', '[Алматы](город) и [так](javascript:alert(1))'],
    ['a link behind other words', '[договор](https://a.kz/dogovor) и [https://egov.kz](https://evil.kz/login)'],
    ['a link without words', '[](https://a.kz/slova)'],
    ['the title of a link', '[сайт](https://a.kz "Скрытые слова")'],
    ['an address in angles', 'См. <https://a.kz/strana> и <a@b.kz>'],
    ['a product and stressed parts of words', '5*6*7 и **Важ**но, по 2*3 и 4*5 и https://a.kz/_дом_/x*y*z'],
    ['a backslash', 'C:\\*Документы*\\ и \\_подчёркнуто\\_\\\nСледующая'],
    ['a telephone number at the beginning of a line', '+ 7 701 000 00 00'],
    ['numbers with noughts', '007. Агент\n008. Другой'],
    ['a heading with its closing signs', '# Язык C #\n\n#\n\n## Дом ##'],
  ])('%s', (_, text) => {
    expect(seen(text).replace(/\s+/g, ' ').trim()).toBe(
      text
        .replace(/^ {4}/, '')
        .replace(/^#+ (?!$)/gm, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    expect(html(text)).not.toMatch(/<(?:script|img|b|div|pre|dogovor)\b|href="(?!https?:)/)
  })

  it.each(['```', '~~~'])('what stands behind a fence of %s', (fence) => {
    const text = `${fence}Скрытый текст\nкод\n${fence}\n\n${fence} js Ещё\nкод`
    expect(words(seen(text))).toBe('Скрытый текст код js Ещё код')
  })

  it('the numbers of a list', () => {
    expect(html('3. третья\n5. пятая\n9. девятая').match(/value="\d+"/g)).toEqual([
      'value="3"',
      'value="5"',
      'value="9"',
    ])
    const inParens = html('1) первая\n2) вторая\n4) четвёртая')
    expect(inParens).toContain('<ol class="parens">')
    expect(inParens).toContain('<li value="4">')
  })

  it('single line breaks', () => {
    expect(html('Первая\nвторая\n\nтретья')).toBe('<p>Первая<br/>\nвторая</p>\n<p>третья</p>')
  })

  it('bare addresses as links, without the sign behind them', () => {
    const shown = html('См. https://egov.kz/a_b_c, (www.gov.kz/memleket) и a@b.kz: file:///etc http://нет')
    expect(shown).toContain('<a href="https://egov.kz/a_b_c" rel="nofollow ugc noopener noreferrer" target="_blank"')
    expect(shown).toContain('>https://egov.kz/a_b_c</a>, (<a href="https://www.gov.kz/memleket"')
    expect(shown.match(/<a /g)).toHaveLength(2)
  })
})
