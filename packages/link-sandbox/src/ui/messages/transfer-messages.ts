import type { LinkFiat, LinkFundingPart, LinkPreview, LinkTransferFinished, Money } from '../../link/contract'
import { qrImage } from '../components/qr-code'
import type { FlowEvent } from '../flow/flow-event'
import type { Connection, ExecutedScreen, FlowState, Screen, TransferScreen } from '../flow/flow-state'
import { sourceOf } from '../flow/reduce-connect'
import { fundingSteps, isEligible } from '../flow/reduce-transfer'
import { roundFiat, US_DOLLARS } from '../format/format'
import { integrationRef, type LinkMessage } from '../host/link-message'

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
        ...integrationRef(sourceOf(connection)),
        noAssetsType: assets.length === 0 ? 'noAssets' : 'noEligibleAssets',
        arrayOfTokensHeld,
      },
    },
  ]
}

/** What the host is told from the preview on. */
function sendingMessages(before: FlowState, event: FlowEvent, screen: Screen): LinkMessage[] {
  switch (event.type) {
    case 'requested':
      return event.request === 'fund' ? fundingStep(screen, 'pending') : []
    case 'fundingStepDone':
      return fundingStep(before.screen, 'succeeded')
    case 'requestFailed':
      return before.request === 'fund' ? fundingStep(before.screen, 'failed', event.failure.message) : []
    case 'networkFeeRisen':
      return [{ type: 'gasIncreaseWarning' }]
    case 'transferCodeRequired':
      return [{ type: 'transferMfaRequired' }]
    case 'transferRefused':
      return refused(event.failure, screen)
    case 'explanationOpened':
      return [{ type: 'seeWhatHappenedClicked' }]
    case 'executed':
      return screen.name === 'executed' ? executed(screen) : []
    default:
      return []
  }
}

/** The part that is carried out now. */
function fundingStep(
  screen: Screen,
  status: 'pending' | 'succeeded' | 'failed',
  errorMessage?: string,
): LinkMessage[] {
  if (screen.name !== 'funding-progress') return []
  const part = fundingSteps(screen.preview).find(({ optionId }) => !screen.done.includes(optionId))
  if (!part) return []
  const payload = {
    cryptocurrencyFundingOptionType: part.type,
    status,
    ...(errorMessage && { errorMessage }),
  }
  return [{ type: 'executeFundingStep', payload }]
}

function refused(
  { code, message, requestId }: Extract<FlowEvent, { type: 'transferRefused' }>['failure'],
  screen: Screen,
): LinkMessage[] {
  if (code !== 'transfer_declined' || screen.name !== 'transfer-failed') {
    const payload = { errorMessage: message, ...(requestId && { requestId }) }
    return [{ type: 'transferExecutionError', payload }]
  }
  const { toAddress, symbol, networkName, amount } = screen.preview
  return [
    {
      type: 'transferDeclined',
      payload: {
        ...integrationRef(sourceOf(screen.connection)),
        toAddress,
        token: symbol,
        network: networkName,
        amount: amount.amount,
        status: 'failed',
      },
    },
  ]
}

function executed({ connection, transfer }: ExecutedScreen): LinkMessage[] {
  const initiated: LinkMessage = {
    type: 'transferInitiated',
    payload: { ...integrationRef(sourceOf(connection)), status: 'pending' },
  }
  return [
    // What was sent from another wallet was not begun here.
    ...(connection.kind === 'manual' ? [] : [initiated]),
    { type: 'transferExecuted', payload: executedPayload(transfer) },
    { type: 'transferFinished', payload: transfer },
  ]
}

function executedPayload(transfer: LinkTransferFinished) {
  const { txId, fromAddress, toAddress, symbol, amount, networkId, userId, clientTransactionId } = transfer
  return {
    status: 'pending' as const,
    ...{ txId, fromAddress, toAddress, symbol, amount, networkId, userId },
    ...(clientTransactionId && { clientTransactionId }),
  }
}

/** What the host is told of a preview. */
function previewedMessage(
  connection: Connection,
  preview: LinkPreview,
  fiat: LinkFiat = US_DOLLARS,
): LinkMessage {
  const inFiat = (dollars: number) => roundFiat(dollars * fiat.rate)
  const { previewId, symbol, amount, networkId, networkName, toAddress, funding } = preview
  const fee = (money: Money) => ({
    fee: money.amount,
    feeCurrency: symbol,
    feeInFiat: inFiat(money.inFiat),
  })
  return {
    type: 'transferPreviewed',
    payload: {
      ...(connection.kind === 'account' && integrationRef(connection.integration)),
      previewId,
      symbol,
      amount: amount.amount,
      amountInFiat: inFiat(amount.inFiat),
      fiatCurrency: fiat.currency,
      networkId,
      networkName,
      toAddress,
      estimatedNetworkGasFee: fee(preview.networkFee),
      institutionTransferFee: fee(preview.institutionFee),
      customClientFee: fee(preview.clientFee),
      ...(funding && {
        cryptocurrencyFundingOptions: funding.map((part) => fundingOption(part, symbol, fiat)),
      }),
      ...(preview.userId && { userId: preview.userId }),
      ...(preview.clientTransactionId && { clientTransactionId: preview.clientTransactionId }),
    },
  }
}

/** A part of the funding by the names of the Web SDK. Fees come on top, in what is paid with. */
function fundingOption(part: LinkFundingPart, symbol: string, { currency, rate }: LinkFiat) {
  const isFiat = part.takesSymbol === 'USD'
  return {
    cryptocurrencyFundingOptionType: part.type,
    name: part.name,
    ...(part.paymentMethodType && { paymentMethodType: part.paymentMethodType }),
    usedAmountInCryptocurrency: part.brings,
    usedAmountInFiat: roundFiat(part.takesInFiat * rate),
    cryptocurrencySymbol: symbol,
    fee: {
      amountInFiat: roundFiat(part.feeInFiat * rate),
      fiatSymbol: currency,
      ...(!isFiat && { amountInCryptocurrency: part.fee, cryptocurrencySymbol: part.takesSymbol }),
      isInclusive: false,
      usedCurrencyType: isFiat ? ('fiat' as const) : ('cryptocurrency' as const),
    },
  }
}
