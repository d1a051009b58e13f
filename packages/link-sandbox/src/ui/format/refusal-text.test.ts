import { afterEach, expect, it, test } from 'vitest'
import type { LinkApiError } from '../../link/contract'
import { loadTexts } from '../texts/texts'
import { refusalText } from './refusal-text'

afterEach(() => loadTexts('en-US'))

const tooLow: LinkApiError = {
  code: 'amount_too_low',
  message: 'The smallest amount that can be sent is 1250.5 USDC. Enter more.',
  details: { min: { amount: '1250.5', symbol: 'USDC' } },
  requestId: 'request-1',
}

it('translates a refusal and fills in its numbers', async () => {
  expect(refusalText(tooLow)).toBe('The minimum is 1,250.5\u00a0USDC. Enter a higher amount.')
  await loadTexts('de-DE')
  expect(refusalText(tooLow)).toBe(
    'Der Mindestbetrag ist 1.250,5\u00a0USDC. Geben Sie einen höheren Betrag ein.',
  )
})

it('fills in a text value unchanged', () => {
  const refusal = {
    ...tooLow,
    code: 'integration_unsupported' as const,
    details: { integration: '$& {Wallet}' },
  }
  expect(refusalText(refusal)).toBe('$& {Wallet} cannot be used here. Choose another one.')
})

test.each<[string, Partial<LinkApiError> | { code: string }]>([
  ['a code without a text', { code: 'brand_new' }],
  ['a code that every object has as a property', { code: 'constructor' }],
  ['a missing value', { details: {} }],
])('keeps the server’s message for %s', (_, change) => {
  expect(refusalText({ ...tooLow, ...change } as LinkApiError)).toBe(tooLow.message)
})
