import type { LinkResult } from '../../core/session/session'
import type { resultWords } from '../../messages/english'
import { formatAmount } from '../amounts/format-amount'

/**
 * Says how a session ended, for the user: what became of a transfer first, so that nobody is told of a connected account when
 * what they wanted has failed.
 */
export function resultText(result: LinkResult, t: typeof resultWords, locale: string): string {
  const { status, transfers, connections, lastFailure, error } = result
  if (status === 'submitted') {
    const amounts = transfers.flatMap(({ status: end, amount, symbol }) =>
      end === 'submitted' && symbol && amount !== undefined ? [formatAmount(amount, symbol, locale)] : [],
    )
    return t.resultSubmitted(listOf(amounts, locale))
  }
  if (lastFailure?.event === 'transferDeclined') return t.resultDeclined
  if (lastFailure?.kind === 'transfer' || transfers.length > 0) return t.resultTransferFailed
  if (status === 'verified') return t.resultVerified
  if (status === 'connected') {
    if (connections.some(({ saveStatus }) => saveStatus === 'unsaved')) return t.resultNotSaved
    const brokers = [...new Set(connections.map(({ brokerName }) => brokerName))]
    const names = listOf(brokers, locale) ?? ''
    // Only an institution that gives access later hands over no account yet.
    return connections.some(({ accounts }) => accounts.length === 0)
      ? t.resultConnectedLater(names, brokers.length)
      : t.resultConnected(names, brokers.length)
  }
  return error?.userMessage ?? t.resultCancelled
}

/** "a, b, and c" in the words of the locale; `undefined` for nothing. */
function listOf(texts: string[], locale: string): string | undefined {
  return texts.length > 0 ? new Intl.ListFormat(locale).format(texts) : undefined
}
