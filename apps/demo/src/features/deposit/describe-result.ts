import type { LinkResult, SessionConnection } from 'react-mesh-link'
import { formatAmount } from '../../format/format-amount'

/** Describes how a Link session ended; `undefined` when the user knows already. */
export function describeResult({ status, connections, transfers }: LinkResult): string | undefined {
  // `SaveNotice` speaks of unsaved connections, with a button to try again.
  const saved = connections.filter(({ saveStatus }) => saveStatus === 'saved')
  if (status === 'submitted') {
    const submitted = transfers.filter((transfer) => transfer.status === 'submitted')
    const amounts = submitted.flatMap(({ amount, symbol }) =>
      amount !== undefined && symbol ? [formatAmount(amount, symbol)] : [],
    )
    const what = amounts.length > 0 ? `${amounts.join(' and ')} deposit` : 'deposit'
    return `Your ${what} is on its way. We add it to your savings as soon as the network confirms it.`
  }
  if (transfers.some((transfer) => transfer.status === 'failed')) {
    return 'Your deposit did not go through. No money left your account. You can try again.'
  }
  if (status === 'connected' && saved.length > 0) return describeConnected(saved)
  return undefined
}

function describeConnected(saved: SessionConnection[]): string {
  const names = [...new Set(saved.map(({ brokerName }) => brokerName))].join(' and ')
  // Only an institution that gives access later hands over no account yet.
  return saved.some(({ accounts }) => accounts.length === 0)
    ? `${names} is connected. Access follows within about a day. You can deposit from this account then.`
    : `${names} is connected. You can now deposit from this account.`
}
