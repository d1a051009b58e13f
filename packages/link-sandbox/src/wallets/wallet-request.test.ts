import { expect, test } from 'vitest'
import { walletRequest } from './wallet-request'

const SEPOLIA = 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611'
const EVM = {
  id: 'transfer-1',
  networkId: SEPOLIA,
  symbol: 'USDC',
  isNative: false,
  decimals: 6,
  amount: 2_500_000n,
  from: '0x2c7536e3605d9c16a7a3d7b1898e529396a65c23',
  to: '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0',
}
const SOLANA = {
  ...EVM,
  networkId: '0291810a-5947-424d-9a59-e88bb33e999d',
  from: 'F1H6znwLiSrRB76oyT5BLStM6ozYy5UpxDbQfHt5iJzu',
  to: '4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T',
}

test('asks an EVM wallet to send the native coin', () => {
  expect(walletRequest({ ...EVM, symbol: 'ETH', isNative: true, amount: 10n ** 18n })).toEqual({
    family: 'evm',
    address: EVM.from,
    chainId: '0xaa36a7',
    chainName: 'Sepolia',
    transaction: {
      from: EVM.from,
      to: '0x0fF0000f0A0f0000f0F000000000fffF00F0F0f0',
      value: '0xde0b6b3a7640000',
      data: '0x',
    },
  })
})

test('asks an EVM wallet to send a token by calling its contract', () => {
  expect(walletRequest(EVM)).toMatchObject({
    transaction: {
      from: EVM.from,
      to: '0x1c7D4B196Cb0C7B01d743Fbc6116a902379C7238',
      value: '0x0',
      data: '0xa9059cbb0000000000000000000000000ff0000f0a0f0000f0f000000000ffff00f0f0f000000000000000000000000000000000000000000000000000000000002625a0',
    },
  })
})

test.each([
  [
    'SOL',
    { symbol: 'SOL', isNative: true, decimals: 9 },
    'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAED0BXTO3XNCMDki20zdiiR6jOc+vYd+T0EEnYE6uXw1goyHPpa3RheiJOl/YgBPsTX4SLe1GNUyt/1DZVjledbYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAecSpbNn5HgQPHcb6X0rkvn3azIBltvybOnhkwMOotREBAgIAAQwCAAAAoCUmAAAAAAA=',
  ],
  [
    'a token',
    {},
    'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAIF0BXTO3XNCMDki20zdiiR6jOc+vYd+T0EEnYE6uXw1gqO4TAreNUoAUI12zgww9rf+qkH0hyXQZCf7DMmgWE1jkqQR+Sro5nKPo6YL9kdQbUQEmko0H+xEDYarfGeMCjAO0Qss5EhV/E6kz0BNCgtAytf/s0Botvxt3kGCN8ALqcG3fbh12Whk9nL4UbO63msHLSF7V9bN5E6jPWFfv8AqXnEqWzZ+R4EDx3G+l9K5L592syAZbb8mzp4ZMDDqLURAQQEAQMCAAoMoCUmAAAAAAAG',
  ],
])('asks a Solana wallet to sign a transaction of %s, always the same bytes', (_, change, transaction) => {
  expect(walletRequest({ ...SOLANA, ...change })).toEqual({
    family: 'solana',
    address: SOLANA.from,
    chainName: 'Solana Devnet',
    transaction,
  })
})

test.each([
  ['an unknown network', { networkId: 'nope' }],
  ['an asset that is not on the network', { symbol: 'DOGE' }],
  ['a receiver of another family', { to: SOLANA.to }],
  ['a sender of another family', { from: SOLANA.from }],
])('returns no request for %s', (_, change) => {
  expect(walletRequest({ ...EVM, ...change })).toBeUndefined()
})
