import { t } from '../texts/texts'
import type { Problem, Screen, ScreenName } from './flow-state'
import { integrationOf } from './reduce-connect'

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
    page: isFailed(screen) ? 'errorPage' : pageName[screen.name],
    ...(integration && {
      selectedIntegration: {
        id: integration.id,
        name: integration.name,
        integrationType: integration.type,
        integrationName: integration.name,
      },
    }),
    ...(transfer && { transfer }),
    ...errorOf(screen),
  }
}

/** Sent, and then not arrived: no host should take this for a success. */
function isFailed(screen: Screen): boolean {
  return screen.name === 'executed' && screen.status === 'failed'
}

function errorOf(screen: Screen): Pick<SessionSummary, 'errorMessage'> {
  if (screen.name === 'problem') return { errorMessage: problemMessage(screen.problem) }
  if (screen.name === 'transfer-failed') return { errorMessage: screen.refused.message }
  return isFailed(screen) ? { errorMessage: t('executed.failedText') } : {}
}

/** What the host is told of a problem. */
export function problemMessage({ code, message }: Problem): string {
  return message ?? t('problem.text', { code })
}

function transferOf(screen: Screen): SessionSummary['transfer'] {
  if ('preview' in screen && screen.preview) {
    const { previewId, symbol, amount, networkId, clientTransactionId } = screen.preview
    return {
      previewId,
      symbol,
      amount: amount.amount,
      amountInFiat: amount.inFiat,
      networkId,
      ...(clientTransactionId && { transactionId: clientTransactionId }),
    }
  }
  if (screen.name === 'executed') {
    const { transferId, symbol, amount, amountInFiat, networkId, clientTransactionId } = screen.transfer
    return {
      previewId: transferId,
      symbol,
      amount,
      amountInFiat,
      networkId,
      ...(clientTransactionId && { transactionId: clientTransactionId }),
    }
  }
  if (screen.name === 'amount' || screen.name === 'funding' || screen.name === 'manual') {
    return { symbol: screen.asset.symbol, networkId: screen.network.networkId }
  }
  return screen.name === 'network' ? { symbol: screen.asset.symbol } : undefined
}

/** Mesh's names for the pages, as a host reads them in the summary of a session. */
export const pageName: Record<ScreenName, string> = {
  loading: 'startPage',
  terms: 'startPage',
  legal: 'termsAndConditionPage',
  source: 'integrationsCatalogPage',
  catalog: 'integrationsCatalogPage',
  login: 'integrationLoginPage',
  oauth: 'integrationLoginPage',
  mfa: 'integrationMfaPage',
  accounts: 'integrationAccountSelectPage',
  connected: 'integrationConnectedPage',
  delayed: 'integrationConnectedPage',
  assets: 'transferHoldingSelectionPage',
  'no-assets': 'transferHoldingSelectionPage',
  kyc: 'transferKycPage',
  network: 'transferNetworkSelectionPage',
  amount: 'transferAmountSelectionPage',
  funding: 'transferFundingPage',
  'funding-progress': 'transferFundingPage',
  manual: 'transferPreviewPage',
  preview: 'transferPreviewPage',
  'fee-risen': 'transferPreviewPage',
  card: 'transferPreviewPage',
  'transfer-code': 'transferMfaPage',
  executed: 'transferExecutedPage',
  'wallet-search': 'integrationLoginPage',
  'wallet-missing': 'integrationLoginPage',
  'wallet-network': 'integrationLoginPage',
  'wallet-connect': 'integrationLoginPage',
  'wallet-account': 'integrationAccountSelectPage',
  'wallet-sign': 'integrationLoginPage',
  'wallet-verified': 'verifyDonePage',
  'wallet-send': 'transferMfaPage',
  'transfer-failed': 'errorPage',
  problem: 'errorPage',
  ended: 'startPage',
}
