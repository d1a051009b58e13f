import type { TestWalletAnswer } from './test-wallet-options'

interface AnnouncedWallet {
  /** How it answers from now on. */
  answer: TestWalletAnswer
  /** Forgets that this page was connected. */
  forget(): void
}

export interface EvmTestWallet extends AnnouncedWallet {
  /** In the mixed case of EIP-55. */
  readonly addresses: readonly string[]
  /** The signed transactions in hex, in order. They are on no chain. */
  readonly sent: readonly string[]
}

export interface SolanaTestWallet extends AnnouncedWallet {
  readonly address: string
}

/** The wallets that were announced, to a test's hand. */
export interface TestWallets {
  evm?: EvmTestWallet
  solana?: SolanaTestWallet
}
