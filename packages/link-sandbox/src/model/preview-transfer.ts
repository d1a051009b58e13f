import { balanceOf } from './balance-of'
import { findAsset } from './catalog/find-asset'
import { findNetwork } from './catalog/find-network'
import type { Decision } from './decision'
import type { Given } from './given'
import { isFixedAmount } from './is-fixed-amount'
import { largestAmount } from './largest-amount'
import { LIFETIMES } from './lifetimes'
import { formatUnits } from './money/format-units'
import { parseUnits } from './money/parse-units'
import { priceTransfer } from './price-transfer'
import type { PreviewRecord } from './records'
import { Refusal } from './refusal'
import { requireAccount } from './require-account'
import { requireSession } from './require-session'
import { routesFor } from './routes-for'
import type { SandboxState } from './state'

/** Beyond this an amount is a slip of the keyboard, in any asset. */
const MOST_WHOLE = 10n ** 15n

/** Prices a transfer out of a connected account. Nothing moves; the preview may be executed until it expires. */
export function previewTransfer(
  state: SandboxState,
  command: {
    sessionKey: string
    connectionKey: string
    symbol: string
    networkId: string
    amount: number | string
  },
  given: Given,
): Decision<PreviewRecord> {
  const session = requireSession(state, command.sessionKey, given.now)
  const { connection, integration, account } = requireAccount(
    state,
    session,
    command.connectionKey,
    given.now,
  )
  const { transfer } = session.request
  if (!transfer) throw new Refusal('invalid_request', 'This session only connects accounts.')

  const asset = findAsset(command.symbol)
  const network = findNetwork(command.networkId)
  const route = asset && routesFor(transfer, asset).find((candidate) => candidate.network === network)
  if (!asset || !route) {
    throw new Refusal('network_unsupported', 'This asset can’t be sent over this network. Choose another.')
  }
  const detail = (units: bigint) => ({ amount: formatUnits(units, asset.decimals), symbol: asset.symbol })
  const show = (units: bigint) => `${detail(units).amount} ${asset.symbol}`
  const entered = parseUnits(command.amount, asset.decimals)
  if (entered === undefined || entered === 0n) {
    throw new Refusal('invalid_request', 'The amount must be a number above zero.')
  }
  if (entered > MOST_WHOLE * 10n ** BigInt(asset.decimals)) {
    throw new Refusal('amount_too_high', 'This amount is larger than any account holds. Enter less.')
  }
  if (!isFixedAmount(entered, asset, transfer, route.destination)) {
    throw new Refusal('invalid_request', 'The amount of this transfer is fixed. Go back and try again.')
  }
  const terms = { asset, integration, transfer, networkFee: route.networkFee }
  const balance = balanceOf(state, account, asset)
  const price = priceTransfer(withoutDust(entered, largestAmount(balance, terms)), terms)
  if (price.amount < route.minAmount) {
    const least = show(route.minAmount)
    throw new Refusal('amount_too_low', `The smallest amount that can be sent is ${least}. Enter more.`, {
      min: detail(route.minAmount),
    })
  }
  if (price.total > balance) {
    throw new Refusal(
      'insufficient_funds',
      `This takes ${show(price.total)} with fees, but the account has ${show(balance)}. Enter less.`,
      { total: detail(price.total), balance: detail(balance) },
    )
  }
  const preview: PreviewRecord = {
    id: given.newId(),
    sessionKey: session.key,
    connectionId: connection.id,
    accountId: account.accountId,
    symbol: asset.symbol,
    networkId: route.network.id,
    toAddress: route.destination.address,
    amount: String(price.amount),
    networkFee: String(price.networkFee),
    institutionFee: String(price.institutionFee),
    clientFee: String(price.clientFee),
    total: String(price.total),
    amountInCents: String(price.amountInCents),
    networkFeeInCents: String(price.networkFeeInCents),
    institutionFeeInCents: String(price.institutionFeeInCents),
    clientFeeInCents: String(price.clientFeeInCents),
    totalInCents: String(price.totalInCents),
    expiresAt: given.now + LIFETIMES.preview,
  }
  return { events: [{ type: 'transferPreviewed', preview }], result: preview }
}

/** "All of it" as a JSON number may be a hair above what is there; that hair is left out. */
function withoutDust(entered: bigint, largest: bigint): bigint {
  const excess = entered - largest
  return excess > 0n && excess * 1_000_000_000_000n <= largest ? largest : entered
}
