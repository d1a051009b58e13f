import { expect, test } from 'vitest'
import { ADDRESS, BASE } from '../testing/known'
import { startTestSandbox } from '../testing/start-test-sandbox'
import { shownAmountInFiat } from './session'

const destination = { networkId: BASE, symbol: 'USDC', address: ADDRESS, amount: 10 }

test.each([10.09, 9.91, 10])('a fixed amount worth $10 is shown as $%d', (displayAmountInFiat) => {
  expect(shownAmountInFiat({ ...destination, displayAmountInFiat })).toBe(displayAmountInFiat)
})

test.each([10.1, 9.9, 1000, 0, -10])(
  'a fixed amount worth $10 is not shown as $%d',
  (displayAmountInFiat) => {
    expect(shownAmountInFiat({ ...destination, displayAmountInFiat })).toBeUndefined()
  },
)

test('nothing is shown for an amount that is not fixed, or an asset without a price', () => {
  const displayAmountInFiat = 10
  expect(shownAmountInFiat({ ...destination, amount: undefined, displayAmountInFiat })).toBeUndefined()
  expect(shownAmountInFiat({ ...destination, symbol: 'NONE', displayAmountInFiat })).toBeUndefined()
  expect(shownAmountInFiat(destination)).toBeUndefined()
})

test('the session says what a fixed amount is shown to be worth, when it is near the truth', async () => {
  const sandbox = await startTestSandbox()
  const shown = async (displayAmountInFiat: number) => {
    const toAddresses = [{ ...destination, displayAmountInFiat }]
    const { session } = await sandbox.link('user-1', { transferOptions: { toAddresses } })
    return session.transfer?.destinations[0]?.displayAmountInFiat
  }
  expect(await shown(10.05)).toBe(10.05)
  expect(await shown(12)).toBeUndefined()
})
