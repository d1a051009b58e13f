import { expect, test } from 'vitest'
import { ADDRESS, BASE, METAMASK } from '../testing/known'
import { linkTokenRequest, toLinkRequest } from './link-token'

const read = (body: unknown) => toLinkRequest(linkTokenRequest.parse(body))

test('contains everything that Link needs for a transfer', () => {
  const request = read({
    userId: 'user-1',
    disableApiKeyGeneration: true,
    restrictMultipleAccounts: false,
    transferOptions: {
      toAddresses: [
        {
          networkId: BASE.toUpperCase(),
          symbol: 'USDC',
          address: ADDRESS,
          addressTag: '7',
          amount: 10,
          displayAmountInFiat: 10.05,
          minAmountInFiat: 5,
        },
      ],
      transactionId: 'order-1',
      clientFee: 0.01,
      transferType: 'payment',
      fundingOptions: { enabled: true },
      isInclusiveFeeEnabled: true,
      description: 'A coffee',
      goodsDetails: [{ goodsType: '01', goodsName: 'Coffee', goodsCategory: null }],
      generatePayLink: true,
    },
  })
  expect(request).toEqual({
    restrictMultipleAccounts: false,
    disableApiKeyGeneration: true,
    payLink: true,
    transfer: {
      type: 'payment',
      destinations: [
        {
          networkId: BASE,
          symbol: 'USDC',
          address: ADDRESS,
          addressTag: '7',
          amount: 10,
          displayAmountInFiat: 10.05,
          minAmount: 5,
          minAmountInFiat: 5,
        },
      ],
      clientTransactionId: 'order-1',
      clientFee: 0.01,
      fundingOptions: { enabled: true },
      feesIncluded: true,
      description: 'A coffee',
      goodsDetails: [{ goodsType: '01', goodsName: 'Coffee' }],
    },
  })
})

test('contains the wallet to prove, with a default message', () => {
  const message = 'I am the owner of this wallet.'
  const verifyWalletOptions = {
    message,
    verificationMethods: ['signedMessage'],
    addresses: [ADDRESS],
    networkId: BASE,
    networkType: 'evm',
  }
  expect(read({ userId: 'u', integrationId: METAMASK, verifyWalletOptions }).verifyWallet).toEqual({
    message,
    addresses: [ADDRESS],
    networkId: BASE,
    networkType: 'evm',
  })
  expect(read({ userId: 'u', verifyWalletOptions: {} }).verifyWallet).toEqual({
    message: expect.stringMatching(/\w/),
    addresses: [],
  })
})

test.each(['fiatOnRamp', 'fiatOffRamp', 'onramp', 'deposit'])('accepts a transfer of the type %s', (type) => {
  const toAddresses = [{ networkId: BASE, symbol: 'USDC', address: ADDRESS }]
  const transferOptions = { toAddresses, transferType: type }
  expect(read({ userId: 'u', transferOptions }).transfer?.type).toBe(type)
})
