import { secp256k1 } from '@noble/curves/secp256k1.js'
import { evmAddress } from '../../wallets/evm-address'
import { connectionMemory } from '../connection-memory'
import { DEFAULT_NAME } from '../default-name'
import { secretOf } from '../secret-of'
import type { EvmTestWalletOptions } from '../test-wallet-options'
import type { EvmTestWallet } from '../test-wallets'
import { walletIcon } from '../wallet-icon'
import { walletMind } from '../wallet-mind'
import { createEvmProvider } from './create-evm-provider'

const SEPOLIA = '0xaa36a7'
const TEST_CHAINS = [SEPOLIA, '0x14a34', '0x13882']

/** Announces an EVM wallet to whoever asks for wallets by EIP-6963. */
export function announceEvmWallet(options: EvmTestWalletOptions): EvmTestWallet {
  const { name = DEFAULT_NAME, seed = name, rdns = 'dev.mesh-link-sandbox.wallet' } = options
  const { accounts: count = 1, chainId = SEPOLIA, chains = TEST_CHAINS } = options
  const accounts = Array.from({ length: count }, (_, index) => {
    const secret = secretOf(seed, 'evm', index)
    return { secret, address: evmAddress(secp256k1.getPublicKey(secret)) }
  })
  const addresses = accounts.map(({ address }) => address)
  const memory = connectionMemory('evm', name, addresses)
  const mind = walletMind(name, options)
  const sent: string[] = []
  const provider = createEvmProvider({ accounts, memory, mind, chainId, chains, sent })

  const info = Object.freeze({ uuid: crypto.randomUUID(), name, rdns, icon: walletIcon(name) })
  const detail = Object.freeze({ info, provider })
  const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  window.addEventListener('eip6963:requestProvider', announce)
  announce()

  return {
    addresses,
    sent,
    forget: memory.forget,
    get answer() {
      return mind.answer
    },
    set answer(answer) {
      mind.answer = answer
    },
  }
}
