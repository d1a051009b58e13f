import type { FlowEvent } from '../flow/flow-event'
import type { FlowState } from '../flow/flow-state'
import { isEligible } from '../flow/is-eligible'
import type { Screen } from '../flow/screen'
import type { TransferScreen } from '../flow/transfer-screen'
import type { LinkMessage } from '../host/link-message'
import { qrImage } from '../qr/qr-image'
import { integrationRef } from './integration-ref'
import { previewedMessage } from './previewed-message'
import { sendingMessages } from './sending-messages'

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
    case 'integrationChosen':
      return offersMethods(before) ? [{ type: 'methodSelected', payload: { method: 'embedded' } }] : []
    case 'termsAccepted':
    case 'sessionOpened':
      return isBuy(screen) ? [{ type: 'methodSelected', payload: { method: 'buy' } }] : []
    case 'methodChosen':
      return [{ type: 'methodSelected', payload: { method: event.method } }]
    case 'kycRequired':
      return [{ type: 'transferKycRequired' }]
    case 'fundingReceived':
      return [{ type: isFundingShown(before) ? 'fundingOptionsUpdated' : 'fundingOptionsViewed' }]
    case 'previewReceived':
      return screen.name === 'preview'
        ? [previewedMessage(screen.connection, event.preview, session?.fiat)]
        : []
    case 'manualReceived': {
      const { symbol, networkName, toAddress } = event.manual
      const payload = { token: symbol, network: networkName, toAddress, qrUrl: qrImage(toAddress) }
      return [{ type: 'linkTransferQRGenerated', payload }]
    }
    default:
      return sendingMessages(before, event, screen)
  }
}

function isBuy(screen: Screen): boolean {
  return screen.name === 'assets' && screen.connection.kind === 'buy'
}

/** An account is a choice among ways only where there are others. */
function offersMethods({ session }: FlowState): boolean {
  return session?.transfer?.allowsManual === true || session?.transfer?.allowsBuy === true
}

function isFundingShown({ screen }: FlowState): boolean {
  return screen.name === 'funding' && screen.funding !== null
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
      payload: {
        ...integrationRef(connection.integration),
        noAssetsType: assets.length === 0 ? 'noAssets' : 'noEligibleAssets',
        arrayOfTokensHeld,
      },
    },
  ]
}
