import { expect, test } from 'vitest'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { linkFiat } from './session'

test.each([
  ['EUR', { currency: 'EUR', rate: 0.92 }],
  ['jpy', { currency: 'JPY', rate: 150 }],
  ['XXX', { currency: 'USD', rate: 1 }],
  ['__proto__', { currency: 'USD', rate: 1 }],
  ['constructor', { currency: 'USD', rate: 1 }],
  ['', { currency: 'USD', rate: 1 }],
  [undefined, { currency: 'USD', rate: 1 }],
])('amounts are shown in %s as %j', (currency, fiat) => {
  expect(linkFiat(currency)).toEqual(fiat)
})

test('a session answers the rate of US dollars when no currency is asked for', async () => {
  const sandbox = await startTestSandbox()
  const { session } = await sandbox.link('user-1')
  expect(session.fiat).toEqual({ currency: 'USD', rate: 1 })
})
