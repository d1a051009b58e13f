import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type ApprovalRequest, showApprovalDialog } from './dialog'
import type { TestWalletAnswer, TestWalletOptions } from './options'

/** Decides what a wallet approves. */
export interface WalletApproval {
  answer: TestWalletAnswer
  /** Whether the request is approved. Never settles while the answer is `hang`. */
  isApproved(request: ApprovalRequest): Promise<boolean>
}

export function walletApproval(
  name: string,
  { answer, autoApprove, asksIn }: TestWalletOptions,
): WalletApproval {
  const approval: WalletApproval = {
    answer: answer ?? (autoApprove ? 'approve' : 'ask'),
    async isApproved(request) {
      if (approval.answer === 'hang') return new Promise(() => {})
      return approval.answer === 'ask'
        ? showApprovalDialog(name, request, asksIn)
        : approval.answer === 'approve'
    },
  }
  return approval
}

/** Whether this page is connected to the wallet. Survives reloads. */
export interface SavedConnection {
  isConnected(): boolean
  save(): void
  forget(): void
}

/** Stores the addresses, which are public, in `localStorage`. Without storage the connection lasts until the page is closed. */
export function savedConnection(family: string, name: string, addresses: readonly string[]): SavedConnection {
  const key = `mesh-link-sandbox test wallet ${family} ${name}`
  const value = JSON.stringify(addresses)
  let isConnected = withStorage((storage) => storage.getItem(key)) === value
  return {
    isConnected: () => isConnected,
    save() {
      isConnected = true
      withStorage((storage) => storage.setItem(key, value))
    },
    forget() {
      isConnected = false
      withStorage((storage) => storage.removeItem(key))
    },
  }
}

function withStorage<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(window.localStorage)
  } catch {
    // Blocked or full. The wallet still works, it only asks again after a reload.
    return undefined
  }
}

/** A secret key made from public text, so anyone can make it. For tests only. */
export function secretOf(seed: string, family: 'evm' | 'solana', index = 0): Uint8Array {
  return sha256(utf8ToBytes(`mesh-link-sandbox test wallet, no real key: ${family} ${index} ${seed}`))
}

/** An icon with the first letter of the name, as the data URL that EIP-6963 and Wallet Standard require. */
export function walletIcon(name: string): `data:image/svg+xml;base64,${string}` {
  const letter = /[a-z]/i.exec(name)?.[0]?.toUpperCase() ?? 'W'
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" rx="20" fill="#3f3d56"/>' +
    '<text x="48" y="65" font-family="sans-serif" font-size="48" font-weight="600" text-anchor="middle" fill="#fff">' +
    `${letter}</text></svg>`
  return `data:image/svg+xml;base64,${btoa(svg)}`
}
