import { expect, it } from 'vitest'
import { EXAMPLE_ADDRESSES } from './deposit-addresses'
import { readDepositAddresses } from './read-deposit-addresses'

it.each([
  'http://localhost:4010',
  'http://127.0.0.1:4010',
  'https://sandbox-integration-api.meshconnect.com',
])('uses the example addresses with the API at %s', (MESH_API_URL) => {
  expect(readDepositAddresses({ MESH_API_URL })).toEqual({ addresses: EXAMPLE_ADDRESSES, issues: [] })
})

it.each([
  'https://integration-api.meshconnect.com',
  'https://sandbox-api.meshconnect.com.evil.example',
  'https://localhost.example',
  undefined,
])('refuses the example addresses with the API at %s, because money sent to them is lost', (MESH_API_URL) => {
  expect(readDepositAddresses({ MESH_API_URL }).issues).toHaveLength(3)
})

it('uses the addresses from the environment', () => {
  const env = {
    MESH_API_URL: 'https://integration-api.meshconnect.com',
    DEPOSIT_ADDRESS_EVM: '0xabc',
    DEPOSIT_ADDRESS_SOLANA: 'So1',
    DEPOSIT_ADDRESS_BITCOIN: 'bc1',
  }
  expect(readDepositAddresses(env)).toEqual({
    addresses: { evm: '0xabc', solana: 'So1', bitcoin: 'bc1' },
    issues: [],
  })
})
