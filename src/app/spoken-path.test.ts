import { expect, it } from 'vitest'
import { languageOfPath, pathIn } from './spoken-path.ts'

it.each([
  ['/kk/almaty', 'kk'],
  ['/en', 'en'],
  ['/almaty', null],
  ['/', null],
  ['/kkk/almaty', null],
])('%s is in %s', (path, language) => expect(languageOfPath(path)).toBe(language))

it.each([
  ['ru', '/almaty/registry', '/ru/almaty/registry'],
  ['ru', '/kk/almaty', '/ru/almaty'],
  ['kk', '/', '/kk'],
  ['en', '/kk', '/en'],
  [null, '/kk', '/'],
  [null, '/kk/almaty', '/almaty'],
  [null, '/almaty', '/almaty'],
] as const)('in %s, %s is %s', (language, path, expected) => expect(pathIn(language, path)).toBe(expected))
