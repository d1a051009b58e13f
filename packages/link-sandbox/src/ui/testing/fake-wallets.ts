import { vi } from 'vitest'
import type { FoundWallet } from '../flow/flow-state'
import type { WalletBridge } from '../wallet/wallet-bridge'

const gammaWallet: FoundWallet = { id: 'gamma', name: 'Gamma Wallet', families: ['evm'] }
export const ADDRESSES = [
  '0x1111222233334444555566667777888899990000',
  '0x9999888877776666555544443333222211110000',
] as const

/** The wallets in a host page: one wallet with one account, which approves every request. */
export function fakeWallets(change: Partial<FoundWallet> = {}) {
  return {
    find: vi.fn<WalletBridge['find']>(async () => [{ ...gammaWallet, ...change }]),
    connect: vi.fn<WalletBridge['connect']>(async () => [ADDRESSES[0]]),
    sign: vi.fn<WalletBridge['sign']>(async () => '0xsigned'),
    send: vi.fn<WalletBridge['send']>(async () => ({ hash: '0xhash' })),
  }
}
