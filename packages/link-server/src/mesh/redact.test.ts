import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact } from './redact'

test('replaces secrets, and cuts the text', () => {
  expect(redact('token abc and abc', ['abc', ''])).toBe('token [redacted] and [redacted]')
  expect(redact('x'.repeat(1000), [])).toHaveLength(300)
  expect(redact(null, ['abc'])).toBeUndefined()
  expect(redact('abcabcab', ['abcab'])).toBe('[redacted]')
})

test('leaves other text unchanged', () => {
  expect(redact('The type "coinbase" (%20, \\u0041, QUJD) is unknown', ['FAKE-SECRET'])).toBe(
    'The type "coinbase" (%20, \\u0041, QUJD) is unknown',
  )
  expect(redact('value: RkFLRS1TRUNSRVQ= is wrong', ['FAKE-SECRET'])).toBe('value: [redacted]= is wrong')
})

const ENCODINGS: Record<string, (text: string) => string> = {
  clear: (text) => text,
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  'base64 in lines': (text) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
  url: (text) => encodeURIComponent(text),
  'url, lower case': (text) => encodeURIComponent(text).replace(/%../g, (it) => it.toLowerCase()),
  'url, every byte': (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  json: (text) => JSON.stringify(text),
  'json, ASCII only': (text) =>
    [...text].map((it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
}
const encoding = fc.constantFrom(...Object.keys(ENCODINGS))
const ascii = (constraints: fc.StringConstraints) => fc.string({ unit: 'binary-ascii', ...constraints })

test('finds a secret at any position, encoded once or twice', () => {
  fc.assert(
    fc.property(
      ascii({ minLength: 8, maxLength: 60 }).filter((it) => it.trim().length > 7),
      ascii({ maxLength: 30 }),
      ascii({ maxLength: 30 }),
      encoding,
      encoding,
      (secret, before, after, first, second) => {
        const wrap = (core: string) => ENCODINGS[second]?.(ENCODINGS[first]?.(core) ?? '') ?? ''
        const redacted = redact(`No: ${wrap(before + secret + after)}.`, [secret]) ?? ''
        // The text before the secret may fill the 300 characters.
        if (redacted.length < 300) expect(redacted).toContain('[redacted]')
        expect(redacted).not.toContain(secret)
        for (const decoded of everyDecodedForm(redacted)) expect(decoded).not.toContain(secret)
      },
    ),
    { numRuns: 500 },
  )
})

test('finds a secret in any script', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 6, maxLength: 30 }),
      fc.constantFrom('clear', 'base64', 'url', 'url, every byte', 'json'),
      (secret, how) => {
        const redacted = redact(`No: ${ENCODINGS[how]?.(`${secret}!`)}`, [secret]) ?? ''
        expect(redacted).toContain('[redacted]')
      },
    ),
  )
})

test('does not show a text that is too long to search', () => {
  const secret = 'FAKE-SECRET-'.repeat(1000)
  expect(redact(`${'x'.repeat(9000)}${secret}`, [secret])).toBe('[too long to show: 21000 characters]')
  expect(redact(secret, [secret])).toBe('[redacted]')
})

/** Decodes a text with Node's own decoders, as an independent check. */
function everyDecodedForm(text: string, depth = 2): string[] {
  if (depth === 0) return [text]
  const runs = text.match(/[\w+/=-]{8,}/g) ?? []
  const decoded = runs.flatMap((run) =>
    [0, 1, 2, 3].map((offset) => Buffer.from(run.slice(offset), 'base64').toString('latin1')),
  )
  const url = text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  const json = text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return [text, ...[...decoded, url, json].flatMap((it) => everyDecodedForm(it, depth - 1))]
}
