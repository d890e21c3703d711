import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { findAddresses } from '../../src/shared/text/find-addresses.ts'
import { isBoundedMarkdown, maxDepth } from '../../src/shared/text/markdown-bounds.ts'
import { MarkdownText } from '../../src/shared/text/markdown-text.tsx'
import { type Attempt, attempts, controls } from './support/attempts.ts'

const html = (text: string) => renderToStaticMarkup(createElement(MarkdownText, { text }))

/** All that a text may bring into a page. */
const allowed = new Set('p br strong em ul ol li blockquote h3 h4 h5 h6 code pre a hr'.split(' '))
/** A list has the numbers that were typed. */
const numbering = ['ol start', 'ol class', 'li value']
/** What of the markup is more than that; `text` if nothing is. */
function beyond(markup: string): string {
  for (const [tag = '', name = '', attributes = ''] of markup.matchAll(/<\/?([a-z0-9]+)((?:\s[^>]*)?)\/?>/gi)) {
    if (!allowed.has(name)) return tag
    const names = [...attributes.matchAll(/([a-z:-]+)=/gi)].map(([, each]) => each)
    if (name !== 'a' && names.some((each) => !numbering.includes(`${name} ${each}`))) return tag
    const href = /href="([^"]*)"/.exec(attributes)?.[1]
    if (href !== undefined && !/^(?:https?:\/\/|mailto:)/.test(href)) return tag
    if (href !== undefined && !attributes.includes('rel="nofollow ugc noopener noreferrer"')) return tag
  }
  return 'text'
}

const tags = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">да</a>',
  '<body onload=alert(1)>',
  '<style>*{display:none}</style>',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href=//evil.example>',
  '<form action=//evil.example><input name=p></form>',
  '<details open ontoggle=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<div style="position:fixed;inset:0">',
  '<template><script>alert(1)</script></template>',
  '<object data="javascript:alert(1)">',
  '<video><source onerror=alert(1)>',
  '<ScRiPt>alert(1)</sCrIpT>',
  '<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '\u0000<script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
]
const links = [
  '[да](javascript:alert(1))',
  '[да](JaVaScRiPt:alert(1))',
  '[да](java\tscript:alert(1))',
  '[да](java\nscript:alert(1))',
  '[да](\u0001javascript:alert(1))',
  '[да](&#106;avascript:alert(1))',
  '[да](javascript&colon;alert(1))',
  '[да](javascript%3Aalert(1))',
  '[да](data:text/html,<script>alert(1)</script>)',
  '[да](data:text/html;base64,PHNjcmlwdD4=)',
  '[да](vbscript:msgbox(1))',
  '[да](file:///etc/passwd)',
  '[да](blob:http://localhost/x)',
  '[да](//evil.example)',
  '[да](/admin)',
  '[да](..)',
  '[да](#x)',
  '[да](<javascript:alert(1)>)',
  '[да][1]\n\n[1]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '[да](intent://x#Intent;scheme=http;end)',
  '[да](tel:+77010000000)',
  '[да](https:javascript:alert(1))',
  '![да](x" onerror="alert(1))',
  '![да](javascript:alert(1))',
  '[да](https://a.example "onclick=alert(1)")',
  '[да](https://a.example" onmouseover="alert(1))',
  '[`да`](javascript:alert(1))',
  '[![да](x)](javascript:alert(1))',
  'https://a.example"onmouseover=alert(1)',
  'https://a.example/<script>alert(1)</script>',
  '```js" onload="alert(1)\nx\n```',
  '~~~<script>alert(1)</script>\nx\n~~~',
  '# <img src=x onerror=alert(1)>',
  '- <img src=x onerror=alert(1)>',
  '> <script>alert(1)</script>',
  '| <img src=x onerror=alert(1)> |\n|---|',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
]
const scripts: Attempt[] = [...tags, ...links].map((text) => ({
  who: 'author',
  what: JSON.stringify(text).slice(0, 70),
  meets: 'text',
  by: () => beyond(html(text)),
}))

// Texts that cost more than their length, or hide what a moderator has to see.

const filled = (unit: string) => unit.repeat(Math.ceil(9_990 / unit.length)).slice(0, 9_990)
const hostile: Record<string, string> = Object.fromEntries(
  [
    ...[
      '>',
      '> ',
      '- ',
      '1. ',
      '* ',
      '+ ',
      '> - ',
      '- > ',
      '#',
      '`',
      '``` ',
      '*',
      '**',
      '_',
      '***а',
      '*а*',
      '_а_',
      '[',
      ']',
    ],
    ...[
      '[](',
      '![](',
      '<',
      '<b>',
      '</',
      '\\',
      '~',
      '|',
      '|-',
      '---\n',
      '===\n',
      '&',
      '&amp;',
      '\n\n',
      '\t',
      '  \n',
      'http://',
    ],
    ...['https://a.kz/(', 'www.а.', 'a@b.', '[а]: ', '[^1]', '*_', '*[', '`*`', '> \n', '1)\n', 'а\u0301', '\u200d'],
  ].map((unit) => [unit, filled(unit)]),
)
function depthOf(markup: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of markup.matchAll(/<\/?[a-z][^>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>') && !/^<(br|hr)\b/.test(tag)) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}
const budgets: Attempt[] = Object.entries(hostile).map(([unit, text]) => ({
  who: 'author',
  what: `ten thousand signs of ${JSON.stringify(unit)}`,
  meets: 'shown at a bounded depth',
  by: () => {
    // What is beyond the bounds is shown as it was typed.
    if (!isBoundedMarkdown(text)) return 'shown at a bounded depth'
    const markup = html(text)
    return depthOf(markup) <= maxDepth && beyond(markup) === 'text' ? 'shown at a bounded depth' : `${depthOf(markup)}`
  },
}))
const hidden: [string, string][] = [
  ['a comment', 'раз <!-- тайно --> два'],
  ['a definition', '[x]: http://a.kz "тайно"'],
  ['an unknown tag', '<тег>тайно</тег>'],
  ['the title of a link', '[раз](http://a.kz "тайно")'],
  ['the words of a picture', '![тайно](http://a.kz/x.png)'],
  ['an instruction', '<?тайно?>'],
  ['a block of a tag', '<div>\nтайно\n</div>'],
  ['a footnote', 'раз[^1]\n\n[^1]: тайно'],
  ['the language of code', '```тайно\nкод\n```'],
]
const shown: Attempt[] = hidden.map(([what, text]) => ({
  who: 'author',
  what: `hide a word in ${what}`,
  meets: 'shown',
  by: () => (/тайно/.test(html(text).replace(/<[^>]*>/g, '')) ? 'shown' : html(text)),
}))
const bare: Attempt[] = [
  'javascript:alert(1)',
  'https://\u202eevil',
  'http://user:pass@',
  'www.',
  'https://',
  'ftp://a.kz',
  'https://a',
].map((text) => ({
  who: 'author',
  what: `an address that leads nowhere good: ${JSON.stringify(text)}`,
  meets: 'text',
  by: () =>
    findAddresses(text).every(({ href }) => href === undefined) ? 'text' : String(findAddresses(text)[0]?.href),
}))

attempts('markdown', [...scripts, ...budgets, ...shown, ...bare])

controls('markdown', [
  { who: 'author', what: 'emphasis', meets: '<p><strong>да</strong></p>', by: () => html('**да**') },
  {
    who: 'author',
    what: 'an address in a text',
    meets: 'a link',
    by: () => (/<a href="https:\/\/a\.kz\/?"/.test(html('См. https://a.kz')) ? 'a link' : html('См. https://a.kz')),
  },
  {
    who: 'author',
    what: 'a bare address',
    meets: 'https://a.kz/',
    by: () => String(findAddresses('https://a.kz')[0]?.href),
  },
  {
    who: 'author',
    what: 'a list',
    meets: '<ol>\n<li value="1">раз</li>\n<li value="2">два</li>\n</ol>',
    by: () => html('1. раз\n2. два'),
  },
])
