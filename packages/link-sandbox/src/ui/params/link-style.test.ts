import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readLinkStyle } from './link-params'

const encode = (style: unknown) => btoa(JSON.stringify(style))

it('reads the fields that the page uses', () => {
  const style = { ir: 12, io: 0.4, th: 'dark', ac: '#FF6600', ff: 'serif', cr: 4 }
  expect(readLinkStyle(encode(style))).toEqual({ th: 'dark', ac: '#ff6600', ff: 'serif', cr: 4 })
})

it('reads base64url without padding', () => {
  const url = encode({ th: 'light', x: '???>>>' })
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  expect(url).toMatch(/[-_]/)
  expect(readLinkStyle(url)).toEqual({ th: 'light' })
})

test.each([
  [{ th: 'neon' }, {}],
  [{ ac: 'red' }, {}],
  [{ ac: '#fff' }, {}],
  [{ ac: 'url(https://evil.example)' }, {}],
  [{ ff: 'Comic Sans' }, {}],
  [{ cr: -5 }, { cr: 0 }],
  [{ cr: 900 }, { cr: 24 }],
  [{ cr: '4' }, {}],
  [[], {}],
  [null, {}],
  ['dark', {}],
])('ignores an invalid style: %j', (style, expected) => {
  expect(readLinkStyle(encode(style))).toEqual(expected)
})

it('accepts any text without throwing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json().map(btoaOrText), fc.constant('A'.repeat(10_000))), (text) => {
      expect(readLinkStyle(text)).toBeTypeOf('object')
    }),
  )
})

function btoaOrText(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? btoa(text) : text
}
