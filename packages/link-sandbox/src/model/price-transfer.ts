import type { Asset } from './catalog/assets'
import type { Integration } from './catalog/integrations'
import { shareOf } from './money/share-of'
import { valueInCents } from './money/value-in-cents'
import type { TransferRequest } from './records'

/** A transfer's amounts in minor units of the asset and in US cents. `total` is the exact sum of the others, in both. */
export interface TransferPrice {
  amount: bigint
  networkFee: bigint
  institutionFee: bigint
  clientFee: bigint
  total: bigint
  amountInCents: bigint
  networkFeeInCents: bigint
  institutionFeeInCents: bigint
  clientFeeInCents: bigint
  totalInCents: bigint
}

/** Works out the fees of a transfer. With `feesIncluded` they come out of `entered`, otherwise they go on top. */
export function priceTransfer(
  entered: bigint,
  terms: {
    asset: Asset
    integration: Pick<Integration, 'withdrawalFeeRatio'>
    transfer: TransferRequest
    networkFee: bigint
  },
): TransferPrice {
  const { asset, integration, transfer, networkFee } = terms
  const institutionFee = shareOf(entered, integration.withdrawalFeeRatio)
  const clientFee = shareOf(entered, transfer.clientFee ?? 0)
  const fees = networkFee + institutionFee + clientFee
  const amount = transfer.feesIncluded ? entered - fees : entered
  const cents = {
    amountInCents: amount > 0n ? valueInCents(amount, asset) : 0n,
    networkFeeInCents: valueInCents(networkFee, asset),
    institutionFeeInCents: valueInCents(institutionFee, asset),
    clientFeeInCents: valueInCents(clientFee, asset),
  }
  return {
    amount,
    networkFee,
    institutionFee,
    clientFee,
    total: amount + fees,
    ...cents,
    // The parts as shown add up to the total as shown.
    totalInCents: Object.values(cents).reduce((sum, part) => sum + part, 0n),
  }
}
