import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { chooseLanguage, currentLanguage, isTextKey, languages, loadTexts, type TextKey, t } from './texts'

const german = languages['de-DE']
afterEach(async () => {
  if (german) languages['de-DE'] = german
  await loadTexts('en-US')
})

describe('a text', () => {
  it('is English until another language is loaded', () => {
    expect(t('header.back')).toBe('Back')
    expect(currentLanguage()).toBe('en-US')
  })

  it('fills in its values unchanged', () => {
    expect(t('login.title', { integration: "{client} <b>'#'</b>" })).toBe("Log in to {client} <b>'#'</b>")
  })

  it('can depend on a value', () => {
    expect(t('terms.transferTitle', { type: 'payment', client: 'Acme' })).toBe('Pay Acme')
    expect(t('terms.transferTitle', { type: 'deposit', client: 'Acme' })).toBe('Deposit to Acme')
  })

  it('throws if a value is missing, instead of showing a gap', () => {
    expect(() => t('login.title')).toThrow('"integration" was not provided')
  })

  it('throws if it does not exist, instead of showing its key', () => {
    expect(() => t('no.such' as TextKey)).toThrow('There is no text no.such.')
    expect(isTextKey('constructor')).toBe(false)
  })
})

describe('counting', () => {
  test.each([
    ['en-US', { 0: '0 results', 1: '1 result', 2: '2 results' }],
    ['ru-RU', { 1: '1 результат', 3: '3 результата', 5: '5 результатов', 21: '21 результат' }],
    ['pl-PL', { 1: '1 wynik', 4: '4 wyniki', 5: '5 wyników', 22: '22 wyniki' }],
    ['ja-JP', { 1: '1件', 2: '2件' }],
  ])('%s', async (tag, results) => {
    await loadTexts(tag)
    for (const [count, words] of Object.entries(results)) {
      expect(t('catalog.results', { count: Number(count) })).toBe(words)
    }
  })
})

describe('loading', () => {
  it('keeps the requested region, for numbers', async () => {
    await loadTexts('de-AT')
    expect([currentLanguage(), t('header.back')]).toEqual(['de-AT', 'Zurück'])
    await loadTexts('en-GB')
    expect([currentLanguage(), t('header.back')]).toEqual(['en-GB', 'Back'])
  })

  it('removes the texts of the previous language', async () => {
    expect(t('header.close')).toBe('Close')
    await loadTexts('fr-FR')
    expect(t('header.close')).toBe('Fermer')
  })

  it('falls back to English when the file of a language cannot be loaded', async () => {
    languages['de-DE'] = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
    await loadTexts('de-DE')
    expect([currentLanguage(), t('header.back')]).toEqual(['en-US', 'Back'])
  })
})

describe('choosing', () => {
  test.each([
    ['de-DE', 'de-DE'],
    ['de', 'de-DE'],
    ['DE-de', 'de-DE'],
    ['de_DE', 'de-DE'],
    ['de-AT', 'de-AT'],
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['system', 'de-CH'],
    // Languages that Mesh does not list, and invalid tags.
    ['nl-NL', 'en-US'],
    ['', 'en-US'],
    ['<script>', 'en-US'],
    ['en-', 'en-US'],
    ['x'.repeat(5000), 'en-US'],
  ])('%s leads to %s', (wanted, language) => {
    expect(chooseLanguage(wanted, 'de-CH')).toBe(language)
  })

  it('uses English for a browser whose language is not listed', () => {
    expect(chooseLanguage('system', 'nl-NL')).toBe('en-US')
  })
})

describe('a module of the page', () => {
  afterEach(() => {
    vi.doUnmock('./texts')
    vi.resetModules()
  })

  it('reads no text while it loads, because the language is chosen later', async () => {
    const read: string[] = []
    vi.resetModules()
    vi.doMock('./texts', async (original) => ({
      ...(await original<object>()),
      t: (key: string) => String(read.push(key)),
      currentLanguage: () => String(read.push('the language')),
    }))
    const modules = import.meta.glob([
      '../**/*.{ts,tsx}',
      '!../**/*.test.*',
      '!../**/main.tsx',
      '!../testing/**',
    ])
    for (const load of Object.values(modules)) await load()
    expect(read).toEqual([])
  })
})
