import { announceEvmWallet } from './evm-wallet'
import type { TestWallets, TestWalletsOptions } from './options'
import { registerSolanaWallet } from './solana-wallet'

/**
 * Adds test wallets to this page, like browser extensions do: an EVM wallet announced by EIP-6963 and a Solana wallet
 * registered by Wallet Standard. The keys are made from the wallet's name, so anyone can make them. Nothing is sent to any
 * chain. For tests and demos. Call it before Link opens, because the Web SDK looks for wallets only once.
 *
 * @returns the wallets, to change how they answer and to read the signed transactions
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
