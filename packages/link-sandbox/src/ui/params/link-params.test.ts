import { expect, it, test } from 'vitest'
import { applyParams } from '../styles/apply-style'
import { readLinkParams } from './link-params'

it('reads what the SDK puts into the address', () => {
  expect(readLinkParams('?auth_code=abc&lng=en-GB&fiatCur=eur&th=dark&rt=embedded')).toEqual({
    authCode: 'abc',
    language: 'en-GB',
    theme: 'dark',
    style: {},
    fiatCurrency: 'EUR',
    isEmbedded: true,
  })
})

it('has a default for everything', () => {
  expect(readLinkParams('')).toEqual({
    authCode: '',
    language: 'en-US',
    theme: 'system',
    style: {},
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

it('takes the theme of the link token where the SDK sends none', () => {
  const style = encodeURIComponent(btoa(JSON.stringify({ th: 'dark' })))
  expect(readLinkParams(`?link_style=${style}`).theme).toBe('dark')
  expect(readLinkParams(`?link_style=${style}&th=light`).theme).toBe('light')
  expect(readLinkParams(`?link_style=${style}&th=system`).theme).toBe('system')
})

it('puts a client’s own look over the tokens', () => {
  const root = document.createElement('html')
  const style = encodeURIComponent(btoa(JSON.stringify({ ac: '#ffe600', ff: 'serif', cr: 3 })))
  applyParams(readLinkParams(`?link_style=${style}`), root)
  // Yellow cannot be read on white: darker there, itself in the dark.
  expect(root.style.getPropertyValue('--mesh-accent')).toMatch(/^light-dark\(#[0-9a-f]{6}, #ffe600\)$/)
  expect(root.style.getPropertyValue('--mesh-font')).toContain('Georgia')
  expect(root.style.getPropertyValue('--mesh-radius-m')).toBe('3px')
})

it('sets the theme of the document, and leaves the theme to the system', () => {
  const root = document.createElement('html')
  applyParams(readLinkParams('?th=dark'), root)
  expect(root.dataset.theme).toBe('dark')
  applyParams(readLinkParams('?th=system'), root)
  expect(root.dataset.theme).toBeUndefined()
})
