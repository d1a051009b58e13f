import { ed25519 } from '@noble/curves/ed25519.js'
import { base58 } from '@scure/base'
import { connectionMemory } from '../connection-memory'
import { DEFAULT_NAME } from '../default-name'
import { secretOf } from '../secret-of'
import type { TestWalletOptions } from '../test-wallet-options'
import type { SolanaTestWallet } from '../test-wallets'
import { walletIcon } from '../wallet-icon'
import { walletMind } from '../wallet-mind'
import { createSolanaWallet } from './create-solana-wallet'

/** Registers a Solana wallet with whoever asks for wallets by Wallet Standard, now or later. */
export function registerSolanaWallet(options: TestWalletOptions): SolanaTestWallet {
  const { name = DEFAULT_NAME, seed = name } = options
  const secret = secretOf(seed, 'solana')
  const publicKey = ed25519.getPublicKey(secret)
  const address = base58.encode(publicKey)
  const memory = connectionMemory('solana', name, [address])
  const mind = walletMind(name, options)
  const wallet = createSolanaWallet({
    name,
    icon: walletIcon(name),
    secret,
    publicKey,
    address,
    memory,
    mind,
  })

  const register = ({ register: take }: { register: (wallet: unknown) => void }) => take(wallet)
  window.addEventListener('wallet-standard:app-ready', (event) =>
    register((event as CustomEvent<Parameters<typeof register>[0]>).detail),
  )
  window.dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: register }))

  return {
    address,
    forget: memory.forget,
    get answer() {
      return mind.answer
    },
    set answer(answer) {
      mind.answer = answer
    },
  }
}
