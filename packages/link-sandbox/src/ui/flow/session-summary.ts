import { texts } from '../texts/texts'
import { integrationOf } from './integration-of'
import { pageName } from './page-name'
import type { Screen } from './screen'

/** What the host learns when Link closes. Bears no secret. */
export interface SessionSummary {
  page: string
  selectedIntegration?: { id: string; name: string; integrationType: string; integrationName: string }
  transfer?: {
    previewId?: string
    symbol: string
    amount?: number
    amountInFiat?: number
    transactionId?: string
    networkId?: string
  }
  errorMessage?: string
}

export function sessionSummary(screen: Screen): SessionSummary {
  const integration = integrationOf(screen)
  const transfer = transferOf(screen)
  return {
    page: pageName[screen.name],
    ...(integration && {
      selectedIntegration: {
        id: integration.id,
        name: integration.name,
        integrationType: integration.type,
        integrationName: integration.name,
      },
    }),
    ...(transfer && { transfer }),
    ...(screen.name === 'problem' && { errorMessage: texts.problem.text(screen.problem.code) }),
  }
}

function transferOf(screen: Screen): SessionSummary['transfer'] {
  if ('preview' in screen) {
    const { previewId, symbol, amount, amountInFiat, networkId, clientTransactionId } = screen.preview
    return {
      previewId,
      symbol,
      amount,
      amountInFiat,
      networkId,
      ...(clientTransactionId && { transactionId: clientTransactionId }),
    }
  }
  if (screen.name === 'amount') {
    return { symbol: screen.asset.symbol, networkId: screen.network.networkId }
  }
  return screen.name === 'network' ? { symbol: screen.asset.symbol } : undefined
}
