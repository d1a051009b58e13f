import * as Bytes from 'ox/Bytes'
import type { Hex } from 'ox/Hex'
import { normalAddress } from '../wallets/address'
import type { ApprovalRequest } from './dialog'
import { evmAddress, signPersonalMessage, signTransaction } from './evm-sign'
import { DEFAULT_NAME, type EvmTestWallet, type EvmTestWalletOptions } from './options'
import {
  type SavedConnection,
  savedConnection,
  secretOf,
  type WalletApproval,
  walletApproval,
  walletIcon,
} from './wallet'

const SEPOLIA = '0xaa36a7'
const TEST_CHAINS = [SEPOLIA, '0x14a34', '0x13882']

/** Announces an EVM wallet by EIP-6963, now and whenever an app asks for wallets. */
export function announceEvmWallet(options: EvmTestWalletOptions): EvmTestWallet {
  const { name = DEFAULT_NAME, seed = name, rdns = 'dev.mesh-link-sandbox.wallet' } = options
  const { accounts: count = 1, chainId = SEPOLIA, chains = TEST_CHAINS } = options
  const accounts = Array.from({ length: count }, (_, index) => {
    const secret = secretOf(seed, 'evm', index)
    return { secret, address: evmAddress(secret) }
  })
  const addresses = accounts.map(({ address }) => address)
  const connection = savedConnection('evm', name, addresses)
  const approval = walletApproval(name, options)
  const sent: string[] = []
  const provider = createEvmProvider({ accounts, connection, approval, chainId, chains, sent })

  const info = Object.freeze({ uuid: crypto.randomUUID(), name, rdns, icon: walletIcon(name) })
  const detail = Object.freeze({ info, provider })
  const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  window.addEventListener('eip6963:requestProvider', announce)
  announce()

  return {
    addresses,
    sent,
    forget: connection.forget,
    get answer() {
      return approval.answer
    },
    set answer(answer) {
      approval.answer = answer
    },
  }
}

interface EvmWalletParts {
  accounts: { secret: Uint8Array; address: string }[]
  connection: SavedConnection
  approval: WalletApproval
  chainId: string
  chains: string[]
  /** Signed transactions are added here. */
  sent: string[]
}

type Listener = (payload: unknown) => void

/** The EIP-1193 provider that a page talks to. */
export function createEvmProvider({ accounts, connection, approval, sent, ...start }: EvmWalletParts) {
  const listeners = new Map<string, Set<Listener>>()
  const chains = start.chains.map((id) => id.toLowerCase())
  const addresses = accounts.map(({ address }) => address)
  let chainId = start.chainId.toLowerCase()

  function emit(event: string, payload: unknown) {
    for (const listener of listeners.get(event) ?? []) listener(payload)
  }

  async function approve(request: ApprovalRequest) {
    if (!(await approval.isApproved(request))) throw new ProviderError(4001, 'User rejected the request.')
  }

  /** The account of this address, if the page is connected. */
  function accountOf(asked: unknown) {
    const address = typeof asked === 'string' ? normalAddress('evm', asked) : undefined
    const account = accounts.find((candidate) => candidate.address === address)
    if (account && connection.isConnected()) return account
    throw new ProviderError(4100, 'The requested account has not been authorized by the user.')
  }

  const methods: Record<string, (params: unknown[]) => Promise<unknown>> = {
    eth_accounts: async () => (connection.isConnected() ? addresses : []),
    eth_chainId: async () => chainId,
    async eth_requestAccounts() {
      if (connection.isConnected()) return addresses
      await approve({
        title: 'Connect to this site?',
        details: addresses.map((value, at) => ({ label: `Account ${at + 1}`, value })),
      })
      connection.save()
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
      // Most pages pass the text as hex, some pass the text itself.
      const isText = typeof message === 'string' && !message.startsWith('0x')
      const bytes = isText ? Bytes.fromString(message) : Bytes.fromHex(requireHex(message))
      await approve({ title: 'Sign this message?', message: new TextDecoder().decode(bytes) })
      return signPersonalMessage(bytes, secret)
    },
    async eth_sendTransaction([asked]) {
      const given = (asked ?? {}) as Record<'from' | 'to' | 'value' | 'data' | 'gas', string>
      const { secret } = accountOf(given.from)
      const to = normalAddress('evm', given.to)
      if (to === undefined) {
        throw new ProviderError(-32602, 'Invalid parameters: the receiver is not an address.')
      }
      await approve({ title: 'Send this transaction?', details: describe(given, chainId) })
      const { value, data = '0x', gas } = given
      const nonce = BigInt(sent.length)
      const transaction = { to, value, data: requireHex(data), gas, chainId, nonce }
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

/** Throws the provider's error for a parameter that is not `0x` hex of whole bytes. */
function requireHex(value: unknown): Hex {
  if (typeof value === 'string' && /^0x(?:[0-9a-f]{2})*$/i.test(value)) return `0x${value.slice(2)}`
  throw new ProviderError(-32602, 'Invalid parameters: hexadecimal digits after 0x were expected.')
}

/** An error with its code from EIP-1193, EIP-1474 or EIP-3326. */
class ProviderError extends Error {
  override name = 'ProviderError'

  constructor(
    readonly code: 4001 | 4100 | 4200 | 4902 | -32602,
    message: string,
  ) {
    super(message)
  }
}
