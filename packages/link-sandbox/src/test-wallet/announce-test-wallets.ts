import { announceEvmWallet } from './evm-wallet'
import type { TestWallets, TestWalletsOptions } from './options'
import { registerSolanaWallet } from './solana-wallet'

/**
 * Puts test wallets into this page, as browser extensions do: an EVM wallet announced by EIP-6963, a Solana wallet
 * registered by Wallet Standard. They sign with real keys that anyone can make from the wallet's name, and send nothing
 * to any chain. For tests and demos; call it before Link opens, since the Web SDK looks for wallets once.
 *
 * @returns the wallets, to change how they answer and to read what they sent
 * @example announceTestWallets({ evm: true, solana: { answer: 'decline' } })
 */
export function announceTestWallets({ evm, solana }: TestWalletsOptions): TestWallets {
  const optionsOf = <Options extends object>(given: Options | true): Partial<Options> =>
    given === true ? {} : given
  return {
    ...(evm && { evm: announceEvmWallet(optionsOf(evm)) }),
    ...(solana && { solana: registerSolanaWallet(optionsOf(solana)) }),
  }
}
