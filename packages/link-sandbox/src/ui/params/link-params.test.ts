import { expect, it, test } from 'vitest'
import { applyParams } from '../styles/apply-style'
import { readLinkParams } from './link-params'

it('reads the parameters that the SDK adds to the address', () => {
  expect(readLinkParams('?auth_code=abc&lng=en-GB&fiatCur=eur&th=dark&rt=embedded')).toEqual({
    authCode: 'abc',
    language: 'en-GB',
    theme: 'dark',
    style: {},
    fiatCurrency: 'EUR',
    isEmbedded: true,
  })
})

it('has a default for every parameter', () => {
  expect(readLinkParams('')).toEqual({
    authCode: '',
    language: 'en-US',
    theme: 'system',
    style: {},
    fiatCurrency: 'USD',
    isEmbedded: false,
  })
})

it('prefers the SDK’s parameters over those in the link token', () => {
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
])('ignores an invalid value: %s', (query, expected) => {
  expect(readLinkParams(`?${query}`)).toMatchObject(expected)
})

it('uses the link token’s theme when the SDK sends none', () => {
  const style = encodeURIComponent(btoa(JSON.stringify({ th: 'dark' })))
  expect(readLinkParams(`?link_style=${style}`).theme).toBe('dark')
  expect(readLinkParams(`?link_style=${style}&th=light`).theme).toBe('light')
  expect(readLinkParams(`?link_style=${style}&th=system`).theme).toBe('system')
})

it('applies a client’s own style over the default tokens', () => {
  const root = document.createElement('html')
  const style = encodeURIComponent(btoa(JSON.stringify({ ac: '#ffe600', ff: 'serif', cr: 3 })))
  applyParams(readLinkParams(`?link_style=${style}`), root)
  // Yellow is unreadable on white, so it is darkened in the light theme only.
  expect(root.style.getPropertyValue('--mesh-accent')).toMatch(/^light-dark\(#[0-9a-f]{6}, #ffe600\)$/)
  expect(root.style.getPropertyValue('--mesh-font')).toContain('Georgia')
  expect(root.style.getPropertyValue('--mesh-radius-m')).toBe('3px')
})

it('sets the theme of the document, or follows the system', () => {
  const root = document.createElement('html')
  applyParams(readLinkParams('?th=dark'), root)
  expect(root.dataset.theme).toBe('dark')
  applyParams(readLinkParams('?th=system'), root)
  expect(root.dataset.theme).toBeUndefined()
})
