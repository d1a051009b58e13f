import { askPerson } from './dialog/ask-person'
import type { Question } from './question'
import type { TestWalletAnswer, TestWalletOptions } from './test-wallet-options'

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
