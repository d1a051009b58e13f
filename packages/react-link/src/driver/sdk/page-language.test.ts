import { expect, it } from 'vitest'
import { pageLanguage } from './page-language'

it.each([
  ['de', 'de-DE'],
  ['de-AT', 'de-DE'],
  ['en-GB', 'en-US'],
  ['pt-BR', 'pt-PT'],
  ['zh', 'zh-CN'],
  ['zh-TW', 'system'],
  ['sv', 'system'],
  ['', 'system'],
  [undefined, 'system'],
  ['not a language', 'system'],
])('a page in “%s” has Link in %s', (lang, language) => {
  expect(pageLanguage(lang)).toBe(language)
})
