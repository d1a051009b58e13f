/**
 * What a test wallet does when it is asked to connect, sign, send or switch: ask the person in a dialog of its own,
 * approve or decline at once, or never answer.
 */
export type TestWalletAnswer = 'ask' | 'approve' | 'decline' | 'hang'

export interface TestWalletOptions {
  /** What Link lists it as; wallets of the same name in both families are one wallet to Link. Default: `Sandbox Wallet`. */
  name?: string
  /** What its keys are made from; the same text, the same addresses. Never a real key. Default: the name. */
  seed?: string
  /** Default: `ask`. Can be changed at any time. */
  answer?: TestWalletAnswer
  /** The same as `answer: 'approve'`. */
  autoApprove?: boolean
}

export interface EvmTestWalletOptions extends TestWalletOptions {
  /** Reverse domain name that EIP-6963 announces; `io.metamask` is taken for MetaMask. Default: `dev.mesh-link-sandbox.wallet`. */
  rdns?: string
  /** How many accounts it has. Default: 1. */
  accounts?: number
  /** The chain it is on at first, in hex; Link asks it to switch. Default: `0xaa36a7`, Sepolia. */
  chainId?: string
  /** The chains that it knows, in hex; to switch to another fails with 4902. Default: Sepolia, Base Sepolia, Polygon Amoy. */
  chains?: string[]
}

export interface TestWalletsOptions {
  /** A wallet announced by EIP-6963. */
  evm?: EvmTestWalletOptions | boolean
  /** A wallet registered by Wallet Standard, for Solana. */
  solana?: TestWalletOptions | boolean
}

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

/** The name of a test wallet that was given none; the sandbox's catalog knows it. */
export const DEFAULT_NAME = 'Sandbox Wallet'
