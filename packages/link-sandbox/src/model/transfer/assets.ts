import { type Holding, holdingsOf } from '../accounts'
import { type Asset, findAsset } from '../catalog/assets'
import { refuseIfFault, takeFault } from '../faults/take-fault'
import { parseUnits, unitsWorth, valueInCents } from '../money'
import { requireAccount, requireSession } from '../session/session'
import type { Decision, DecisionContext } from '../state/event'
import type { TransferRequest } from '../state/link-request'
import type { SandboxState } from '../state/state'
import { fundingTerms } from './funding-options'
import { largestAmount, priceTransfer } from './price'
import { type Route, routesFor } from './source'

/** An asset of an account with its routes. `reason` is Mesh's name for why there are none. */
interface SessionAsset {
  asset: Asset
  units: bigint
  /** `largest`: the most that can be sent over this route, in minor units. */
  routes: (Route & { largest: bigint })[]
  /** The balance does not cover even the smallest amount: part of it has to be bought. */
  needsFunding?: boolean
  reason?:
    | 'symbolDoesNotMatch'
    | 'noEligibleNetworks'
    | 'amountNotSufficient'
    | 'notSupportedForTransferBySource'
}

/** `assetsForSession` with the faults of an institution: an error, an identity check (KYC) first, or nothing to send. */
export function readAssets(
  state: SandboxState,
  query: { sessionKey: string; connectionKey: string },
  context: DecisionContext,
): Decision<SessionAsset[]> {
  const session = requireSession(state, query.sessionKey, context.now)
  const { connection } = requireAccount(state, session, query.connectionKey, context.now)
  const where = { session, username: connection.username, integrationId: connection.integrationId }
  refuseIfFault(state, 'configure-error', where)
  if (!session.kycPassed?.includes(connection.id)) refuseIfFault(state, 'kyc-required', where)
  const assets = assetsForSession(state, query, context.now)
  const blocked = session.request.transfer && takeFault(state, 'no-eligible-assets', where)
  if (!blocked) return { events: [], result: assets }
  const held = assets.filter(({ units }) => units > 0n)
  return {
    events: blocked.events,
    result: held.map(({ asset, units }) => ({
      asset,
      units,
      routes: [],
      reason: 'notSupportedForTransferBySource',
    })),
  }
}

/** The assets of a connected account, with their routes in this session. Sorted: assets that can be sent first, then by value. */
export function assetsForSession(
  state: SandboxState,
  query: { sessionKey: string; connectionKey: string },
  now: number,
): SessionAsset[] {
  const session = requireSession(state, query.sessionKey, now)
  const source = requireAccount(state, session, query.connectionKey, now)
  const { transfer } = session.request
  const holdings = transfer ? heldOrRequested(transfer) : held()
  const assets = holdings.map(({ asset, units }): SessionAsset => {
    if (!transfer) return { asset, units, routes: [] }
    if (!transfer.destinations.some(({ symbol }) => findAsset(symbol) === asset)) {
      return { asset, units, routes: [], reason: 'symbolDoesNotMatch' }
    }
    const routes = routesFor(transfer, asset, source.account)
    if (routes.length === 0) return { asset, units, routes: [], reason: 'noEligibleNetworks' }
    const { usable, addable } = fundingTerms(state, session, source, asset)
    const affordableWith = (spendable: bigint) =>
      routes.flatMap((route) => {
        const terms = { asset, integration: source.integration, transfer, networkFee: route.networkFee }
        const largest = largestAmount(spendable, terms)
        const isEnough =
          leastAmount(route, asset, transfer.amountInFiat) <= largest &&
          priceTransfer(largest, terms).amount >= route.minAmount
        return isEnough ? [{ ...route, largest }] : []
      })
    const affordable = affordableWith(usable + addable)
    if (affordable.length === 0) return { asset, units, routes: [], reason: 'amountNotSufficient' }
    const needsFunding = addable > 0n && affordableWith(usable).length === 0
    return { asset, units, routes: affordable, ...(needsFunding && { needsFunding }) }
  })
  const sortValue = ({ asset, units, reason }: SessionAsset) =>
    Number(valueInCents(units, asset)) + (reason ? 0 : Number.MAX_SAFE_INTEGER / 2)
  return assets.sort((a, b) => sortValue(b) - sortValue(a))

  function held(): Holding[] {
    return holdingsOf(state, [source.account])
  }

  /** The assets that are held, and the requested ones that could be bought. */
  function heldOrRequested({ destinations }: TransferRequest): Holding[] {
    const holdings = held()
    const requested = new Set(destinations.flatMap(({ symbol }) => findAsset(symbol) ?? []))
    const missing = [...requested].filter(
      (asset) =>
        !holdings.some((holding) => holding.asset === asset) &&
        fundingTerms(state, session, source, asset).addable > 0n,
    )
    return [...holdings, ...missing.map((asset) => ({ asset, units: 0n }))]
  }
}

/** The smallest amount to send over a route: the fixed amount, or the minimum. */
function leastAmount(route: Route, asset: Asset, amountInFiat: number | undefined): bigint {
  const { amount } = route.destination
  if (amount !== undefined) return parseUnits(amount, asset.decimals) ?? 0n
  if (amountInFiat === undefined) return route.minAmount
  return unitsWorth(amountInFiat, asset)
}
