import { expect, it, test } from 'vitest'
import { applyParams } from './apply-params'
import { readLinkParams } from './link-params'

it('reads what the SDK puts into the address', () => {
  expect(readLinkParams('?auth_code=abc&lng=en-GB&fiatCur=eur&th=dark&rt=embedded')).toEqual({
    authCode: 'abc',
    language: 'en-GB',
    theme: 'dark',
    fiatCurrency: 'EUR',
    isEmbedded: true,
  })
})

it('has a default for everything', () => {
  expect(readLinkParams('')).toEqual({
    authCode: '',
    language: 'en-US',
    theme: 'system',
    fiatCurrency: 'USD',
    isEmbedded: false,
  })
})

it('lets what the SDK appends win over what the token had', () => {
  expect(readLinkParams('?th=light&lng=en-US&lng=en-GB&th=dark')).toMatchObject({
    theme: 'dark',
    language: 'en-GB',
  })
})

test.each([
  ['lng=nl', { language: 'en-US' }],
  ['lng=<script>', { language: 'en-US' }],
  ['th=neon', { theme: 'system' }],
  ['fiatCur=dollars', { fiatCurrency: 'USD' }],
  ['fiatCur=%F0%9F%92%B0', { fiatCurrency: 'USD' }],
  ['rt=overlay', { isEmbedded: false }],
])('takes no nonsense: %s', (query, expected) => {
  expect(readLinkParams(`?${query}`)).toMatchObject(expected)
})

it('sets the theme of the document, and leaves the theme to the system', () => {
  const root = document.createElement('html')
  applyParams(readLinkParams('?th=dark'), root)
  expect(root.dataset.theme).toBe('dark')
  applyParams(readLinkParams('?th=system'), root)
  expect(root.dataset.theme).toBeUndefined()
})
