import { ed25519 } from '@noble/curves/ed25519.js'
import { equalBytes } from '@noble/curves/utils.js'
import { base58 } from '@scure/base'
import type { ApprovalRequest } from './dialog'
import { DEFAULT_NAME, type SolanaTestWallet, type TestWalletOptions } from './options'
import {
  type SavedConnection,
  savedConnection,
  secretOf,
  type WalletApproval,
  walletApproval,
  walletIcon,
} from './wallet'

/** Registers a Solana wallet by Wallet Standard, with apps that are loaded before and after it. */
export function registerSolanaWallet(options: TestWalletOptions): SolanaTestWallet {
  const { name = DEFAULT_NAME, seed = name } = options
  const secret = secretOf(seed, 'solana')
  const publicKey = ed25519.getPublicKey(secret)
  const address = base58.encode(publicKey)
  const connection = savedConnection('solana', name, [address])
  const approval = walletApproval(name, options)
  const wallet = createSolanaWallet({
    name,
    icon: walletIcon(name),
    secret,
    publicKey,
    address,
    connection,
    approval,
  })

  const register = ({ register: take }: { register: (wallet: unknown) => void }) => take(wallet)
  window.addEventListener('wallet-standard:app-ready', (event) =>
    register((event as CustomEvent<Parameters<typeof register>[0]>).detail),
  )
  window.dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: register }))

  return {
    address,
    forget: connection.forget,
    get answer() {
      return approval.answer
    },
    set answer(answer) {
      approval.answer = answer
    },
  }
}

interface SolanaWalletParts {
  name: string
  icon: string
  secret: Uint8Array
  publicKey: Uint8Array
  address: string
  connection: SavedConnection
  approval: WalletApproval
}

type ChangeListener = (change: { accounts: readonly unknown[] }) => void

const CHAINS = ['solana:devnet', 'solana:testnet', 'solana:mainnet'] as const

/** The wallet that a page talks to: Wallet Standard with Solana's features. */
export function createSolanaWallet({
  secret,
  publicKey,
  address,
  connection,
  approval,
  ...shown
}: SolanaWalletParts) {
  const listeners = new Set<ChangeListener>()
  const signing = ['solana:signMessage', 'solana:signTransaction', 'solana:signAndSendTransaction'] as const
  const account = Object.freeze({ address, publicKey, chains: CHAINS, features: signing })
  const accounts = () => (connection.isConnected() ? [account] : [])

  async function approve(request: ApprovalRequest) {
    if (!(await approval.isApproved(request))) throw new Error('User rejected the request.')
  }

  function change() {
    for (const listener of listeners) listener({ accounts: accounts() })
  }

  async function sign(transaction: Uint8Array) {
    if (!connection.isConnected()) throw new Error('The wallet is not connected.')
    await approve({
      title: 'Send this transaction?',
      details: [
        { label: 'From', value: address },
        { label: 'Size', value: `${transaction.length} bytes` },
      ],
    })
    return signWireTransaction(transaction, secret, publicKey)
  }

  const features = {
    'standard:connect': {
      version: '1.0.0',
      async connect({ silent }: { silent?: boolean } = {}) {
        if (!connection.isConnected() && !silent) {
          await approve({ title: 'Connect to this site?', details: [{ label: 'Account', value: address }] })
          connection.save()
          change()
        }
        return { accounts: accounts() }
      },
    },
    'standard:disconnect': {
      version: '1.0.0',
      async disconnect() {
        connection.forget()
        change()
      },
    },
    'standard:events': {
      version: '1.0.0',
      on(event: string, listener: ChangeListener) {
        if (event === 'change') listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    'solana:signMessage': {
      version: '1.1.0',
      async signMessage(...inputs: { message: Uint8Array }[]) {
        const outputs = []
        for (const { message } of inputs) {
          if (!connection.isConnected()) throw new Error('The wallet is not connected.')
          await approve({ title: 'Sign this message?', message: new TextDecoder().decode(message) })
          outputs.push({ signedMessage: message, signature: ed25519.sign(message, secret) })
        }
        return outputs
      },
    },
    'solana:signTransaction': {
      version: '1.0.0',
      supportedTransactionVersions: ['legacy', 0],
      async signTransaction(...inputs: { transaction: Uint8Array }[]) {
        const outputs = []
        for (const { transaction } of inputs)
          outputs.push({ signedTransaction: (await sign(transaction)).signed })
        return outputs
      },
    },
    'solana:signAndSendTransaction': {
      version: '1.0.0',
      supportedTransactionVersions: ['legacy', 0],
      async signAndSendTransaction(...inputs: { transaction: Uint8Array }[]) {
        const outputs = []
        for (const { transaction } of inputs) outputs.push({ signature: (await sign(transaction)).signature })
        return outputs
      },
    },
  }

  return {
    ...shown,
    version: '1.0.0' as const,
    chains: CHAINS,
    features,
    get accounts() {
      return accounts()
    },
  }
}

/** Signs a serialised transaction, legacy or versioned, as this key. Returns the signed transaction and the signature. */
export function signWireTransaction(
  transaction: Uint8Array,
  secret: Uint8Array,
  publicKey: Uint8Array,
): { signed: Uint8Array; signature: Uint8Array } {
  // A count below 128 takes one byte, and no transaction has room for 128 signers.
  const signers = transaction[0] ?? 0
  const message = transaction.subarray(1 + signers * 64)
  const isVersioned = ((message[0] ?? 0) & 0x80) !== 0
  const keysStart = isVersioned ? 5 : 4
  const keys = Array.from({ length: signers }, (_, at) =>
    message.subarray(keysStart + at * 32, keysStart + (at + 1) * 32),
  )
  const place = keys.findIndex((key) => equalBytes(key, publicKey))
  if (place === -1) throw new Error('This wallet is not a signer of the transaction.')
  const signature = ed25519.sign(message, secret)
  const signed = Uint8Array.from(transaction)
  signed.set(signature, 1 + place * 64)
  return { signed, signature }
}
