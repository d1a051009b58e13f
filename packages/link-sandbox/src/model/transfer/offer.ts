import { balanceOf, type InstitutionAccount } from '../accounts'
import { type Asset, findAsset } from '../catalog/assets'
import type { Integration } from '../catalog/integration'
import { findNetwork } from '../catalog/networks'
import { formatUnits, parseUnits } from '../money'
import type { TransferRequest } from '../state/link-request'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { isFixedAmount, largestAmount, priceTransfer, type TransferPrice } from './price'
import { type Route, routesFor } from './source'

/** A larger amount, in whole units of any asset, is a typing error. */
const MAX_WHOLE_UNITS = 10n ** 15n

/** A priced transfer over one route. */
export interface TransferOffer {
  asset: Asset
  route: Route
  price: TransferPrice
  /** The account's balance of the asset, in minor units. */
  balance: bigint
  /** The transfer uses the whole balance. */
  isMaximum: boolean
}

/**
 * Prices a transfer from an account and checks the amount, for Link and the API. Does not check the balance:
 * `requireFunds` does.
 *
 * @throws Refusal that says what is wrong with the transfer
 */
export function offerTransfer(
  state: SandboxState,
  source: { integration: Integration; account: InstitutionAccount },
  transfer: TransferRequest,
  request: { symbol: string; networkId: string; amount: number | string },
): TransferOffer {
  const asset = findAsset(request.symbol)
  const network = findNetwork(request.networkId)
  const route =
    asset && routesFor(transfer, asset, source.account).find((candidate) => candidate.network === network)
  if (!asset || !route) {
    throw new Refusal('network_unsupported', 'This asset can’t be sent over this network. Choose another.', {
      meshError: 'UnsupportedSymbolByNetwork',
    })
  }
  const entered = parseUnits(request.amount, asset.decimals)
  if (entered === undefined || entered === 0n) {
    throw new Refusal('invalid_request', 'The amount must be a number above zero.', {
      meshError: 'WrongPreviewRequestAmount',
    })
  }
  if (entered > MAX_WHOLE_UNITS * 10n ** BigInt(asset.decimals)) {
    throw new Refusal('amount_too_high', 'This amount is larger than any account holds. Enter less.', {
      meshError: 'AmountMoreThanWithdrawMaximum',
    })
  }
  if (!isFixedAmount(entered, asset, transfer, route.destination)) {
    throw new Refusal('invalid_request', 'The amount of this transfer is fixed. Go back and try again.')
  }
  const terms = { asset, integration: source.integration, transfer, networkFee: route.networkFee }
  const balance = balanceOf(state, source.account, asset)
  const largest = largestAmount(balance, terms)
  const price = priceTransfer(withoutRoundingExcess(entered, largest), terms)
  if (price.amount < route.minAmount) {
    const min = { amount: formatUnits(route.minAmount, asset.decimals), symbol: asset.symbol }
    throw new Refusal(
      'amount_too_low',
      `The smallest amount that can be sent is ${min.amount} ${min.symbol}. Enter more.`,
      { details: { min }, meshError: 'AmountLessThanWithdrawMinimum' },
    )
  }
  return { asset, route, price, balance, isMaximum: balance > 0n && price.total === balance }
}

/** The whole balance as a JSON number can be slightly too high, because of rounding. The excess is dropped. */
function withoutRoundingExcess(entered: bigint, largest: bigint): bigint {
  const excess = entered - largest
  return excess > 0n && excess * 1_000_000_000_000n <= largest ? largest : entered
}

/** Returns the offer. Throws a refusal when the account does not hold enough. */
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
