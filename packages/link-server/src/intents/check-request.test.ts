import { expect, test } from 'vitest'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { checkLinkTokenRequest } from './check-request'

const ETHEREUM = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'
const address = { networkId: ETHEREUM, symbol: 'USDC', address: '0xSECRET' }
const deposit = (fields: object) => ({ transferOptions: { toAddresses: [{ ...address, ...fields }] } })

test.each([
  ['nothing', {}],
  [
    'a deposit',
    deposit({ addressTag: '7', amount: 1.5, minAmount: 0, minAmountInFiat: 5, displayAmountInFiat: 2 }),
  ],
  ['fields that are undefined', deposit({ amount: undefined })],
  [
    'a purchase whose address is left to Link',
    { transferOptions: { transferType: 'onramp', toAddresses: [{ networkId: ETHEREUM }] } },
  ],
  [
    'goods',
    {
      transferOptions: { transferType: 'payment', goodsDetails: [{ goodsType: '01', goodsDetail: 'Blue' }] },
    },
  ],
  [
    'a wallet to verify',
    { verifyWalletOptions: { message: 'Hi', verificationMethods: ['signedMessage'], networkType: 'evm' } },
  ],
  ['data of any form', { data: { adress: [1] } }],
])('lets %s through as it is', (_, given) => expect(checkLinkTokenRequest('pay', given)).toEqual(given))

test.each([
  ['a misspelt address', deposit({ address: undefined, adress: '0x1' }), ['toAddresses.0', '"adress"']],
  [
    'no address for a deposit',
    deposit({ address: undefined }),
    ['transferOptions.toAddresses.0.address', 'Is missing'],
  ],
  ['an empty address', deposit({ address: '' }), ['transferOptions.toAddresses.0.address']],
  ['a misspelt amount', { transferOptions: { amountInFiatt: 5 } }, ['"amountInFiatt"']],
  ['a misspelt institution', { integrationID: ETHEREUM }, ['"integrationID"']],
  ['a network by its name', deposit({ networkId: 'ethereum' }), ['networkId', 'meshNetworks']],
  ['an institution by its name', { integrationId: 'coinbase' }, ['integrationId', 'UUID']],
  ['an amount as text', { transferOptions: { amountInFiat: '5' } }, ['amountInFiat', 'number']],
  ['a negative amount', { transferOptions: { amountInFiat: -1 } }, ['amountInFiat']],
  ['an amount that is no number', { transferOptions: { amountInFiat: Number.NaN } }, ['amountInFiat']],
  ['an amount without end', deposit({ amount: Number.POSITIVE_INFINITY }), ['amount']],
  ['a fee in percent', { transferOptions: { clientFee: 2.5 } }, ['clientFee']],
  ['another type of transfer', { transferOptions: { transferType: 'gift' } }, ['transferType']],
  ['another type of network', { verifyWalletOptions: { networkType: 'ethereum' } }, ['networkType']],
  ['an empty transaction id', { transferOptions: { transactionId: '' } }, ['transactionId']],
  [
    'a transaction id that cannot be stored',
    { transferOptions: { transactionId: 'a\0b' } },
    ['transactionId'],
  ],
  [
    'a transaction id that is too long',
    { transferOptions: { transactionId: 'x'.repeat(129) } },
    ['transactionId', '128'],
  ],
  ['a user', { userId: 'somebody' }, ['"userId"']],
  ['nothing at all', undefined, ['mistakes']],
  ['a text', 'token', ['mistakes']],
])('refuses %s, names it, and shows no value', (_, given, words) => {
  let problem: unknown
  try {
    checkLinkTokenRequest('pay', given)
  } catch (error) {
    problem = error
  }
  expect(problem).toBeInstanceOf(MeshLinkProblem)
  const { code, status, message: detail } = problem as MeshLinkProblem
  expect([code, status]).toEqual(['internal', 500])
  expect(detail).toMatch(/^intents\.pay\.linkToken returned/)
  for (const word of words) expect(detail).toContain(word)
  expect(detail).not.toContain('0xSECRET')
})
