import { formatUnits } from './money/format-units'
import type { TransferOffer } from './offer-transfer'
import { Refusal } from './refusal'

/** The offer, if the account holds what it takes; else a refusal. */
export function requireFunds(offer: TransferOffer): TransferOffer {
  const { asset, price, balance } = offer
  if (price.total <= balance) return offer
  const detail = (units: bigint) => ({ amount: formatUnits(units, asset.decimals), symbol: asset.symbol })
  const [needed, held] = [detail(price.total), detail(balance)]
  throw new Refusal(
    'insufficient_funds',
    `This takes ${needed.amount} ${needed.symbol} with fees, but the account has ${held.amount} ${held.symbol}. Enter less.`,
    { details: { total: needed, balance: held }, meshError: meshErrorOf(offer) },
  )
}

function meshErrorOf({ price, balance }: TransferOffer): string {
  if (balance === 0n) return 'EmptyWalletSymbolBalance'
  return price.amount <= balance ? 'InsufficientFeeFunds' : 'InsufficientFunds'
}
