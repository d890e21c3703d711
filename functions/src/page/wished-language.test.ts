import { expect, it } from 'vitest'
import { wishedLanguage } from './wished-language.ts'

it.each([
  ['', 'ru'],
  ['de', 'ru'],
  ['kk', 'kk'],
  ['de, en', 'en'],
  ['EN-gb', 'en'],
  ['kk-Cyrl-KZ,ru;q=0.9', 'kk'],
  ['de,kk;q=0.1,ru;q=0.9', 'ru'],
  ['kk;q=0.5,en;q=0.5', 'kk'],
  ['en ; q=0.2 , kk ; q=0.3', 'kk'],
  // What is refused.
  ['en;q=0,kk', 'kk'],
  ['en;q=0.000', 'ru'],
  // What only begins like one of ours.
  ['kkj', 'ru'],
  ['enm,kk;q=0.1', 'kk'],
  // Any other.
  ['*', 'ru'],
  ['kk;q=0.1,*', 'ru'],
  ['ru;q=0.1,*;q=0.5', 'kk'],
  ['kk;q=0.5,*;q=0.1', 'kk'],
  ['kk,ru,en,*;q=1', 'kk'],
  // What nobody means.
  ['en;q=2,kk;q=0.1', 'kk'],
  ['en;q=x,kk;q=0.1', 'kk'],
  [';;,,q=1,constructor', 'ru'],
])('%s asks for %s', (header, language) => {
  expect(wishedLanguage(header)).toBe(language)
})
