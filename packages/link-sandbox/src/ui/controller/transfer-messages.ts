import type { LinkFiat, LinkPreview, LinkTransferFinished } from '../../link-api/contract'
import type { Connection } from '../flow/connection'
import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import { isEligible } from '../flow/is-eligible'
import type { TransferScreen } from '../flow/transfer-screen'
import { roundFiat } from '../format/round-fiat'
import { US_DOLLARS } from '../format/us-dollars'
import type { LinkMessage } from '../host/link-message'
import { integrationRef } from './integration-ref'

/** What the host is told of a step of a transfer. A choice with one option is told as if it had been made. */
export function transferMessages(
  before: FlowState,
  event: FlowEvent,
  { screen, session }: FlowState,
): LinkMessage[] {
  switch (event.type) {
    case 'assetsReceived':
    case 'assetChosen':
    case 'networkChosen': {
      if (screen.name === 'no-assets') return noAssets(screen)
      const messages: LinkMessage[] = []
      if ('asset' in screen && !('asset' in before.screen)) {
        messages.push({ type: 'transferAssetSelected', payload: { symbol: screen.asset.symbol } })
      }
      if ('network' in screen && !('network' in before.screen)) {
        const { networkId, networkName } = screen.network
        messages.push({ type: 'transferNetworkSelected', payload: { id: networkId, name: networkName } })
      }
      return messages
    }
    case 'previewReceived':
      return screen.name === 'preview' ? [previewed(screen.connection, event.preview, session?.fiat)] : []
    case 'transferCodeRequired':
      return [{ type: 'transferMfaRequired' }]
    case 'executed':
      return screen.name === 'executed' ? executed(screen.connection, event.transfer) : []
    default:
      return []
  }
}

function previewed(
  { integration }: Connection,
  preview: LinkPreview,
  { currency, rate }: LinkFiat = US_DOLLARS,
): LinkMessage {
  const { previewId, symbol, amount, amountInFiat, networkId, networkName, toAddress } = preview
  const fee = (value: number, valueInFiat: number) => ({
    fee: value,
    feeCurrency: symbol,
    feeInFiat: roundFiat(valueInFiat * rate),
  })
  return {
    type: 'transferPreviewed',
    payload: {
      ...integrationRef(integration),
      previewId,
      symbol,
      amount,
      amountInFiat: roundFiat(amountInFiat * rate),
      fiatCurrency: currency,
      networkId,
      networkName,
      toAddress,
      estimatedNetworkGasFee: fee(preview.networkFee, preview.networkFeeInFiat),
      institutionTransferFee: fee(preview.institutionFee, preview.institutionFeeInFiat),
      customClientFee: fee(preview.clientFee, preview.clientFeeInFiat),
      ...(preview.clientTransactionId && { clientTransactionId: preview.clientTransactionId }),
    },
  }
}

function executed({ integration }: Connection, transfer: LinkTransferFinished): LinkMessage[] {
  const { txId, fromAddress, toAddress, symbol, amount, networkId, userId, clientTransactionId } = transfer
  return [
    { type: 'transferInitiated', payload: { ...integrationRef(integration), status: 'pending' } },
    {
      type: 'transferExecuted',
      payload: {
        status: 'pending',
        txId,
        fromAddress,
        toAddress,
        symbol,
        amount,
        networkId,
        userId,
        ...(clientTransactionId && { clientTransactionId }),
      },
    },
    { type: 'transferFinished', payload: transfer },
  ]
}

function noAssets({ connection, assets }: Extract<TransferScreen, { name: 'no-assets' }>): LinkMessage[] {
  const arrayOfTokensHeld = assets
    .filter((asset) => !isEligible(asset))
    .map(({ symbol, amount, amountInFiat, ineligibilityReason }) => ({
      symbol,
      amount,
      amountInFiat,
      ...(ineligibilityReason && { ineligibilityReason }),
    }))
  return [
    {
      type: 'transferNoEligibleAssets',
      payload: { ...integrationRef(connection.integration), arrayOfTokensHeld },
    },
  ]
}
