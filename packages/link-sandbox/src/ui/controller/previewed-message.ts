import type { LinkFiat, LinkPreview } from '../../link-api/contract'
import type { LinkFundingPart } from '../../link-api/contract-transfer'
import type { Connection } from '../flow/connection'
import { roundFiat } from '../format/round-fiat'
import { US_DOLLARS } from '../format/us-dollars'
import type { LinkMessage } from '../host/link-message'
import { integrationRef } from './integration-ref'

/** What the host is told of a preview. */
export function previewedMessage(
  { integration, kind }: Connection,
  preview: LinkPreview,
  { currency, rate }: LinkFiat = US_DOLLARS,
): LinkMessage {
  const { previewId, symbol, amount, amountInFiat, networkId, networkName, toAddress, funding } = preview
  const fee = (value: number, valueInFiat: number) => ({
    fee: value,
    feeCurrency: symbol,
    feeInFiat: roundFiat(valueInFiat * rate),
  })
  return {
    type: 'transferPreviewed',
    payload: {
      ...(!kind && integrationRef(integration)),
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
      ...(funding && { cryptocurrencyFundingOptions: funding.map((part) => fundingOption(part, symbol)) }),
      ...(preview.userId && { userId: preview.userId }),
      ...(preview.clientTransactionId && { clientTransactionId: preview.clientTransactionId }),
    },
  }
}

/** A part of the funding by the names of the Web SDK. Fees come on top, in what is paid with. */
function fundingOption(part: LinkFundingPart, symbol: string) {
  const isFiat = part.takesSymbol === 'USD'
  return {
    cryptocurrencyFundingOptionType: part.type,
    name: part.name,
    ...(part.paymentMethodType && { paymentMethodType: part.paymentMethodType }),
    usedAmountInCryptocurrency: part.brings,
    usedAmountInFiat: part.takesInFiat,
    cryptocurrencySymbol: symbol,
    fee: {
      amountInFiat: part.feeInFiat,
      fiatSymbol: 'USD',
      ...(!isFiat && { amountInCryptocurrency: part.fee, cryptocurrencySymbol: part.takesSymbol }),
      isInclusive: false,
      usedCurrencyType: isFiat ? ('fiat' as const) : ('cryptocurrency' as const),
    },
  }
}
