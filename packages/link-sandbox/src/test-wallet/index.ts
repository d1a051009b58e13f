export { announceTestWallets } from './announce-test-wallets'
export type {
  EvmTestWalletOptions,
  TestWalletAnswer,
  TestWalletOptions,
  TestWalletsOptions,
} from './test-wallet-options'
export type { EvmTestWallet, SolanaTestWallet, TestWallets } from './test-wallets'
