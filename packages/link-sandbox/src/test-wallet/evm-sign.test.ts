import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { expect, test } from 'vitest'
import { evmAddress, signPersonalMessage, signTransaction } from './evm-sign'
import { secretOf } from './wallet'

const SEPOLIA = '0xaa36a7'
const TO = '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0'
const secret = secretOf('a test', 'evm')

test.each([
  [
    'without a value',
    { to: TO, chainId: SEPOLIA, nonce: 0n },
    '0x02f86f83aa36a780843b9aca008504a817c800830186a0940ff0000f0a0f0000f0f000000000ffff00f0f0f08080c001a071fab3c5b88500ba136f4a9428a3b7afd40e939d108f5ef1cc95e4994a3c8cd7a05d44a08f459484a0f933b75a02caf0ddbefb00a079e4429b0d9b41bb3d87fdc9',
    '0xd8a032f1a8155e74b119f572dfd5cee1efaba88ec3b6270ef18dea6b944b1189',
  ],
  [
    'with a value',
    { to: TO, chainId: '0x14a34', nonce: 128n, value: '0xde0b6b3a7640000', gas: '0x5208' },
    '0x02f87783014a348180843b9aca008504a817c800825208940ff0000f0a0f0000f0f000000000ffff00f0f0f0880de0b6b3a764000080c080a050b2a6b2da045cf0fd2541765b9269b02cefc6b67ece78753dbb28102a96bdaca03307a0ab03c801faf6f9426af6e932f28a6164619f079aea64bcfbfb7b072d36',
    '0x23ac4de9ded91d1d42218999e740c298ff57911a355b977663e573909db390f9',
  ],
  [
    'with a short s',
    { to: TO, chainId: SEPOLIA, nonce: 34n },
    '0x02f86e83aa36a722843b9aca008504a817c800830186a0940ff0000f0a0f0000f0f000000000ffff00f0f0f08080c001a04880960937dbd1f79b9e15440f78de45bd006f110464f12bc4b323b5e82224319f71ebd000834dde7a1b602d1e8c1f65b11d9e747673272aa5d6003ea8da5571',
    undefined,
  ],
] as const)('signs a transaction %s, always with the same bytes', (_, transaction, raw, hash) => {
  const signed = signTransaction(transaction, secret)
  expect(signed.raw).toBe(raw)
  if (hash) expect(signed.hash).toBe(hash)
})

test('signs a transaction with long data', () => {
  const { raw, hash } = signTransaction(
    { to: TO, chainId: SEPOLIA, nonce: 0n, data: `0x${'ab'.repeat(300)}` },
    secret,
  )
  expect(raw.slice(0, 12)).toBe('0x02f9019d83')
  expect(hash).toBe('0xdf50e5534586a34d3d16d0494d4233cbdba8f911fac7dc5ac7e8f32ee7078179')
})

test('signs a message like web3.js and ethers in their documentation', () => {
  const key = hexToBytes('4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318')
  expect(evmAddress(key)).toBe('0x2c7536E3605D9C16a7a3D7b1898e529396a65c23')
  expect(signPersonalMessage(utf8ToBytes('Some data'), key)).toBe(
    '0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c',
  )
})
