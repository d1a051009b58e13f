import { expect, test } from 'vitest'
import { ADDRESS, BASE } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { acceptedDisplayAmount } from './session'

const destination = { networkId: BASE, symbol: 'USDC', address: ADDRESS, amount: 10 }

test.each([10.09, 9.91, 10])('a fixed amount worth $10 is shown as $%d', (displayAmountInFiat) => {
  expect(acceptedDisplayAmount({ ...destination, displayAmountInFiat })).toBe(displayAmountInFiat)
})

test.each([10.1, 9.9, 1000, 0, -10])(
  'a fixed amount worth $10 is not shown as $%d',
  (displayAmountInFiat) => {
    expect(acceptedDisplayAmount({ ...destination, displayAmountInFiat })).toBeUndefined()
  },
)

test('no value is shown for an amount that is not fixed, and for an unknown asset', () => {
  const displayAmountInFiat = 10
  expect(acceptedDisplayAmount({ ...destination, amount: undefined, displayAmountInFiat })).toBeUndefined()
  expect(acceptedDisplayAmount({ ...destination, symbol: 'NONE', displayAmountInFiat })).toBeUndefined()
  expect(acceptedDisplayAmount(destination)).toBeUndefined()
})

test('the session contains the integrator’s dollar value when it is close to the real value', async () => {
  const sandbox = await startTestSandbox()
  const shown = async (displayAmountInFiat: number) => {
    const toAddresses = [{ ...destination, displayAmountInFiat }]
    const { session } = await sandbox.link('user-1', { transferOptions: { toAddresses } })
    return session.transfer?.destinations[0]?.displayAmountInFiat
  }
  expect(await shown(10.05)).toBe(10.05)
  expect(await shown(12)).toBeUndefined()
})
