import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { askPerson, type Question } from './dialog'
import type { TestWalletAnswer, TestWalletOptions } from './options'

/** How a wallet makes up its mind. */
export interface WalletMind {
  answer: TestWalletAnswer
  /** Whether it may; never settles for a wallet that hangs. */
  allows(question: Question): Promise<boolean>
}

export function walletMind(name: string, { answer, autoApprove }: TestWalletOptions): WalletMind {
  const mind: WalletMind = {
    answer: answer ?? (autoApprove ? 'approve' : 'ask'),
    async allows(question) {
      if (mind.answer === 'hang') return new Promise(() => {})
      return mind.answer === 'ask' ? askPerson(name, question) : mind.answer === 'approve'
    },
  }
  return mind
}

/** Whether a wallet was connected to this page before, over reloads too. */
export interface ConnectionMemory {
  isConnected(): boolean
  remember(): void
  forget(): void
}

/** Keeps the addresses, which are public, under a key of the wallet's own. A page without storage forgets with its end. */
export function connectionMemory(
  family: string,
  name: string,
  addresses: readonly string[],
): ConnectionMemory {
  const key = `mesh-link-sandbox test wallet ${family} ${name}`
  const kept = JSON.stringify(addresses)
  let isConnected = stored(key) === kept
  return {
    isConnected: () => isConnected,
    remember() {
      isConnected = true
      withStorage((storage) => storage.setItem(key, kept))
    },
    forget() {
      isConnected = false
      withStorage((storage) => storage.removeItem(key))
    },
  }
}

function stored(key: string): string | null {
  return withStorage((storage) => storage.getItem(key)) ?? null
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage)
  } catch {
    // Blocked by the browser, or full: the wallet still works, it only asks again after a reload.
    return undefined
  }
}

/** A secret key that anyone can make from public text: good for tests, and for nothing else. */
export function secretOf(seed: string, family: 'evm' | 'solana', index = 0): Uint8Array {
  return sha256(utf8ToBytes(`mesh-link-sandbox test wallet, no real key: ${family} ${index} ${seed}`))
}

/** A plain mark of our own as a data URL, which EIP-6963 and Wallet Standard ask for. */
export function walletIcon(name: string): `data:image/svg+xml;base64,${string}` {
  const letter = /[a-z]/i.exec(name)?.[0]?.toUpperCase() ?? 'W'
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" rx="20" fill="#3f3d56"/>' +
    '<text x="48" y="65" font-family="sans-serif" font-size="48" font-weight="600" text-anchor="middle" fill="#fff">' +
    `${letter}</text></svg>`
  return `data:image/svg+xml;base64,${btoa(svg)}`
}
