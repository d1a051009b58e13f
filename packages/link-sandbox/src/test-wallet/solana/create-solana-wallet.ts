import { ed25519 } from '@noble/curves/ed25519.js'
import type { ConnectionMemory } from '../connection-memory'
import type { Question } from '../question'
import type { WalletMind } from '../wallet-mind'
import { signWireTransaction } from './sign-wire-transaction'

interface SolanaWalletParts {
  name: string
  icon: string
  secret: Uint8Array
  publicKey: Uint8Array
  address: string
  memory: ConnectionMemory
  mind: WalletMind
}

type ChangeListener = (change: { accounts: readonly unknown[] }) => void

const CHAINS = ['solana:devnet', 'solana:testnet', 'solana:mainnet'] as const

/** What a page talks to: a wallet of Wallet Standard with Solana's features. */
export function createSolanaWallet({
  secret,
  publicKey,
  address,
  memory,
  mind,
  ...shown
}: SolanaWalletParts) {
  const listeners = new Set<ChangeListener>()
  const signing = ['solana:signMessage', 'solana:signTransaction', 'solana:signAndSendTransaction'] as const
  const account = Object.freeze({ address, publicKey, chains: CHAINS, features: signing })
  const accounts = () => (memory.isConnected() ? [account] : [])

  async function approve(question: Question) {
    if (!(await mind.allows(question))) throw new Error('User rejected the request.')
  }

  function change() {
    for (const listener of listeners) listener({ accounts: accounts() })
  }

  async function sign(transaction: Uint8Array) {
    if (!memory.isConnected()) throw new Error('The wallet is not connected.')
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
        if (!memory.isConnected() && !silent) {
          await approve({ title: 'Connect to this site?', details: [{ label: 'Account', value: address }] })
          memory.remember()
          change()
        }
        return { accounts: accounts() }
      },
    },
    'standard:disconnect': {
      version: '1.0.0',
      async disconnect() {
        memory.forget()
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
          if (!memory.isConnected()) throw new Error('The wallet is not connected.')
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
