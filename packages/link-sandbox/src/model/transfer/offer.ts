import { balanceOf, type InstitutionAccount } from '../accounts'
import { type Asset, findAsset } from '../catalog/assets'
import type { Integration } from '../catalog/integration'
import { findNetwork } from '../catalog/networks'
import { formatUnits, parseUnits } from '../money'
import type { TransferRequest } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { isFixedAmount, largestAmount, priceTransfer, type TransferPrice } from './price'
import { type Route, routesFor } from './source'

/** Beyond this an amount is a slip of the keyboard, in any asset. */
const MOST_WHOLE = 10n ** 15n

/** A way that a transfer can take, with its price. */
export interface TransferOffer {
  asset: Asset
  route: Route
  price: TransferPrice
  /** What the account holds of the asset, in minor units. */
  balance: bigint
  /** All of the balance goes. */
  isMaximum: boolean
}

/**
 * Prices a transfer out of an account and checks it against its terms, for Link and the API alike; a refusal says what
 * is wrong with it. Whether the account holds enough is for `requireFunds` to say.
 */
export function offerTransfer(
  state: SandboxState,
  source: { integration: Integration; account: InstitutionAccount },
  transfer: TransferRequest,
  asked: { symbol: string; networkId: string; amount: number | string },
): TransferOffer {
  const asset = findAsset(asked.symbol)
  const network = findNetwork(asked.networkId)
  const route =
    asset && routesFor(transfer, asset, source.account).find((candidate) => candidate.network === network)
  if (!asset || !route) {
    throw new Refusal('network_unsupported', 'This asset can’t be sent over this network. Choose another.', {
      meshError: 'UnsupportedSymbolByNetwork',
    })
  }
  const entered = parseUnits(asked.amount, asset.decimals)
  if (entered === undefined || entered === 0n) {
    throw new Refusal('invalid_request', 'The amount must be a number above zero.', {
      meshError: 'WrongPreviewRequestAmount',
    })
  }
  if (entered > MOST_WHOLE * 10n ** BigInt(asset.decimals)) {
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
  const price = priceTransfer(withoutDust(entered, largest), terms)
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

/** "All of it" as a JSON number may be a hair above what is there; that hair is left out. */
function withoutDust(entered: bigint, largest: bigint): bigint {
  const excess = entered - largest
  return excess > 0n && excess * 1_000_000_000_000n <= largest ? largest : entered
}

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
