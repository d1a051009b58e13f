import type { WalletFamily } from './address'

/** The test network that a wallet uses in place of a real network. */
export interface WalletChain {
  family: WalletFamily
  /** EIP-155 id in hex. EVM only. */
  chainId?: string
  /** The name that wallets show. */
  name: string
  /** Contract or mint of each token, by symbol. Without the native coin. */
  tokens: Readonly<Record<string, string>>
}

/**
 * The test network for each real network, by Mesh's network id. Only test networks: a wallet with real money that is
 * connected to the sandbox by accident is never asked to send anything of value. The token contracts are the issuer's.
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
