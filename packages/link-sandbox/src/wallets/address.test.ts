import { expect, test } from 'vitest'
import { decodeBase58, familyOfAddress, normalAddress } from './address'

// The examples of EIP-55.
test.each([
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
])('returns %s with its checksum, from any case', (address) => {
  const digits = address.slice(2)
  for (const given of [address, `0x${digits.toLowerCase()}`, `0X${digits.toUpperCase()}`]) {
    expect(normalAddress('evm', given)).toBe(address)
    expect(familyOfAddress(given)).toBe('evm')
  }
})

test('returns a Solana address unchanged', () => {
  const address = '4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T'
  expect(normalAddress('solana', address)).toBe(address)
  expect(familyOfAddress(address)).toBe('solana')
})

test.each(['', '0x', `0x${'0'.repeat(39)}`, `0x${'g'.repeat(40)}`, '1'.repeat(31), 'Mesh', 'l'.repeat(44)])(
  'refuses %j',
  (text) => {
    expect(familyOfAddress(text)).toBeUndefined()
  },
)

test('does not decode a text that is too long for an address or a signature', () => {
  expect(decodeBase58('1'.repeat(128))).toHaveLength(128)
  expect(decodeBase58('1'.repeat(129))).toBeUndefined()
})
