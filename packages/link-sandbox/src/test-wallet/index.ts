export { announceTestWallets } from './announce-test-wallets'
export type {
  EvmTestWallet,
  EvmTestWalletOptions,
  SolanaTestWallet,
  TestWalletAnswer,
  TestWalletOptions,
  TestWallets,
  TestWalletsOptions,
} from './options'
