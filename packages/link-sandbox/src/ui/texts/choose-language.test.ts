import { expect, test } from 'vitest'
import { chooseLanguage } from './choose-language'

test.each([
  ['de-DE', 'de-DE'],
  ['de', 'de-DE'],
  ['DE-de', 'de-DE'],
  ['de_DE', 'de-DE'],
  ['de-AT', 'de-AT'],
  ['en', 'en-US'],
  ['en-GB', 'en-GB'],
  ['system', 'de-CH'],
  // Nothing that Mesh lists, or no language at all.
  ['nl-NL', 'en-US'],
  ['', 'en-US'],
  ['<script>', 'en-US'],
  ['en-', 'en-US'],
  ['x'.repeat(5000), 'en-US'],
])('%s leads to %s', (wanted, language) => {
  expect(chooseLanguage(wanted, 'de-CH')).toBe(language)
})

test('a browser whose language is not listed gets English', () => {
  expect(chooseLanguage('system', 'nl-NL')).toBe('en-US')
})
