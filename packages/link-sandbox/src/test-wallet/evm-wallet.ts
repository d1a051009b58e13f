import { secp256k1 } from '@noble/curves/secp256k1.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { evmAddress, normalAddress } from '../wallets/address'
import type { Question } from './dialog'
import { hexBytes, ProviderError, signPersonalMessage, signTransaction } from './evm-sign'
import { DEFAULT_NAME, type EvmTestWallet, type EvmTestWalletOptions } from './options'
import {
  type ConnectionMemory,
  connectionMemory,
  secretOf,
  type WalletMind,
  walletIcon,
  walletMind,
} from './wallet'

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

interface EvmWalletParts {
  accounts: { secret: Uint8Array; address: string }[]
  memory: ConnectionMemory
  mind: WalletMind
  chainId: string
  chains: string[]
  /** Where signed transactions are left. */
  sent: string[]
}

type Listener = (payload: unknown) => void

/** What a page talks to: a provider of EIP-1193. */
export function createEvmProvider({ accounts, memory, mind, sent, ...start }: EvmWalletParts) {
  const listeners = new Map<string, Set<Listener>>()
  const chains = start.chains.map((id) => id.toLowerCase())
  const addresses = accounts.map(({ address }) => address)
  let chainId = start.chainId.toLowerCase()

  function emit(event: string, payload: unknown) {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }

  async function approve(question: Question) {
    if (!(await mind.allows(question))) throw new ProviderError(4001, 'User rejected the request.')
  }

  /** The account that a connected page asks for. */
  function accountOf(asked: unknown) {
    const address = typeof asked === 'string' ? normalAddress('evm', asked) : undefined
    const account = accounts.find((candidate) => candidate.address === address)
    if (account && memory.isConnected()) return account
    throw new ProviderError(4100, 'The requested account has not been authorized by the user.')
  }

  const methods: Record<string, (params: unknown[]) => Promise<unknown>> = {
    eth_accounts: async () => (memory.isConnected() ? addresses : []),
    eth_chainId: async () => chainId,
    async eth_requestAccounts() {
      if (memory.isConnected()) return addresses
      await approve({
        title: 'Connect to this site?',
        details: addresses.map((value, at) => ({ label: `Account ${at + 1}`, value })),
      })
      memory.remember()
      emit('accountsChanged', addresses)
      return addresses
    },
    async wallet_switchEthereumChain([wanted]) {
      const asked = String((wanted as { chainId?: unknown } | undefined)?.chainId).toLowerCase()
      if (!chains.includes(asked)) {
        throw new ProviderError(4902, `Unrecognized chain ID "${asked}". Try adding the chain first.`)
      }
      if (asked === chainId) return null
      await approve({ title: 'Switch the network?', details: [{ label: 'Chain', value: asked }] })
      chainId = asked
      emit('chainChanged', chainId)
      return null
    },
    async personal_sign([message, address]) {
      const { secret } = accountOf(address)
      // Pages give the text in hex; a few give the text itself.
      const bytes =
        typeof message === 'string' && !message.startsWith('0x') ? utf8ToBytes(message) : hexBytes(message)
      await approve({ title: 'Sign this message?', message: new TextDecoder().decode(bytes) })
      return signPersonalMessage(bytes, secret)
    },
    async eth_sendTransaction([asked]) {
      const given = (asked ?? {}) as Record<'from' | 'to' | 'value' | 'data' | 'gas', string>
      const { secret } = accountOf(given.from)
      if (normalAddress('evm', given.to) === undefined) {
        throw new ProviderError(-32602, 'Invalid parameters: the receiver is not an address.')
      }
      await approve({ title: 'Send this transaction?', details: describe(given, chainId) })
      const transaction = { ...given, chainId, nonce: BigInt(sent.length) }
      const { raw, hash } = signTransaction(transaction, secret)
      sent.push(raw)
      return hash
    },
  }

  return {
    async request({ method, params = [] }: { method: string; params?: unknown[] }): Promise<unknown> {
      if (!Object.hasOwn(methods, method)) {
        throw new ProviderError(4200, `The test wallet does not support ${method}.`)
      }
      return methods[method]?.(params)
    },
    on(event: string, listener: Listener) {
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener))
    },
    removeListener(event: string, listener: Listener) {
      listeners.get(event)?.delete(listener)
    },
  }
}

function describe({ to, value, data }: Record<'to' | 'value' | 'data', string | undefined>, chainId: string) {
  const [, receiver, amount] = /^0xa9059cbb0{24}([0-9a-f]{40})([0-9a-f]{64})$/i.exec(data ?? '') ?? []
  return [
    { label: 'Chain', value: chainId },
    { label: receiver ? 'Token contract' : 'To', value: to ?? '' },
    ...(receiver ? [{ label: 'To', value: `0x${receiver}` }] : []),
    {
      label: 'Amount, in the smallest unit',
      value: String(BigInt(amount ? `0x${amount}` : (value ?? '0x0'))),
    },
  ]
}
