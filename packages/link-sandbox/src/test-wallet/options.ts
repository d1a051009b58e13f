/**
 * What a test wallet does with a request to connect, sign, send or switch the network: `ask` shows a dialog to the user,
 * `approve` and `decline` answer at once, `hang` never answers.
 */
export type TestWalletAnswer = 'ask' | 'approve' | 'decline' | 'hang'

export interface TestWalletOptions {
  /** The name that Link shows. Link shows an EVM wallet and a Solana wallet of the same name as one wallet. Default: `Sandbox Wallet`. */
  name?: string
  /** The keys are made from this text: the same text gives the same addresses. Never use a real key. Default: the name. */
  seed?: string
  /** Default: `ask`. The returned wallet can change it at any time. */
  answer?: TestWalletAnswer
  /** The same as `answer: 'approve'`. */
  autoApprove?: boolean
  /**
   * Where it asks: in a modal `dialog` above everything, like the popup of an extension, or in the `page`, like a wallet that
   * is embedded in it: with a `z-index` of 1000, under all modal dialogs. Default: `dialog`.
   */
  asksIn?: 'dialog' | 'page'
}

export interface EvmTestWalletOptions extends TestWalletOptions {
  /** Reverse domain name for EIP-6963. Link takes `io.metamask` for MetaMask. Default: `dev.mesh-link-sandbox.wallet`. */
  rdns?: string
  /** Number of accounts. Default: 1. */
  accounts?: number
  /** Id of the first chain, in hex. Link asks the wallet to switch. Default: `0xaa36a7`, Sepolia. */
  chainId?: string
  /** Ids of the chains that the wallet can switch to, in hex. Others fail with error 4902. Default: Sepolia, Base Sepolia, Polygon Amoy. */
  chains?: string[]
}

export interface TestWalletsOptions {
  /** A wallet that is announced by EIP-6963. */
  evm?: EvmTestWalletOptions | boolean
  /** A wallet that is registered by Wallet Standard. */
  solana?: TestWalletOptions | boolean
}

interface TestWallet {
  /** How the wallet answers. Set it to change the next answer. */
  answer: TestWalletAnswer
  /** Forgets that this page is connected. */
  forget(): void
}

export interface EvmTestWallet extends TestWallet {
  /** With the checksum of EIP-55. */
  readonly addresses: readonly string[]
  /** The signed transactions as `0x` hex, oldest first. They were not sent to any chain. */
  readonly sent: readonly string[]
}

export interface SolanaTestWallet extends TestWallet {
  readonly address: string
}

/** The wallets that were added to the page. */
export interface TestWallets {
  evm?: EvmTestWallet
  solana?: SolanaTestWallet
}

/** The default name of a test wallet. The sandbox's catalog lists a wallet of this name. */
export const DEFAULT_NAME = 'Sandbox Wallet'
