import type { WalletFamily } from './address'

/** Where a wallet sends what the sandbox calls by the name of a real network. */
export interface WalletChain {
  family: WalletFamily
  /** EIP-155 id in hex; EVM only. */
  chainId?: string
  /** Its name, as a person finds it in the wallet. */
  name: string
  /** Contracts or mints of what is not the network's own coin, by symbol. */
  tokens: Readonly<Record<string, string>>
}

/**
 * Always a test network, by the id of the network it stands for: a wallet with real money in it that meets the sandbox by
 * accident is asked for nothing of value. The contracts are the issuer's own.
 */
export const CHAINS: ReadonlyMap<string, WalletChain> = new Map([
  [
    'e3c7fdd8-b1fc-4e51-85ae-bb276e075611',
    {
      family: 'evm',
      chainId: '0xaa36a7',
      name: 'Sepolia',
      tokens: { USDC: '0x1c7D4B196Cb0C7B01d743Fbc6116a902379C7238' },
    },
  ],
  [
    'aa883b03-120d-477c-a588-37c2afd3ca71',
    {
      family: 'evm',
      chainId: '0x14a34',
      name: 'Base Sepolia',
      tokens: { USDC: '0x036CbD53842c5426634e7929541eC2318f3dCF7e' },
    },
  ],
  [
    '7436e9d0-ba42-4d2b-b4c0-8e4e606b2c12',
    {
      family: 'evm',
      chainId: '0x13882',
      name: 'Polygon Amoy',
      tokens: { USDC: '0x41E94Eb019C0762f9Bfcf9Fb1E58725BfB0e7582' },
    },
  ],
  [
    '0291810a-5947-424d-9a59-e88bb33e999d',
    {
      family: 'solana',
      name: 'Solana Devnet',
      tokens: { USDC: '4zMMC9srt5Ri5X14GAgXhaHii3GnPAEERYPJgZJDncDU' },
    },
  ],
])
