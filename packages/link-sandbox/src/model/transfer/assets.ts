import { type Holding, holdingsOf } from '../accounts'
import { type Asset, findAsset } from '../catalog/assets'
import { refuseOnFault, takeFault } from '../faults/take-fault'
import { parseUnits, unitsWorth, valueInCents } from '../money'
import { requireAccount, requireSession } from '../session/session'
import type { Decision, Given } from '../state/event'
import type { TransferRequest } from '../state/records'
import type { SandboxState } from '../state/state'
import { fundingTerms } from './funding-options'
import { largestAmount, priceTransfer } from './price'
import { type Route, routesFor } from './source'

/** An asset of an account and the ways it can go. `reason` is Mesh's word for why there is none. */
interface SessionAsset {
  asset: Asset
  units: bigint
  /** Each with the most that can be sent that way. */
  routes: (Route & { largest: bigint })[]
  /** The account's own balance is not enough for even the least: part of it has to be bought. */
  needsFunding?: boolean
  reason?:
    | 'symbolDoesNotMatch'
    | 'noEligibleNetworks'
    | 'amountNotSufficient'
    | 'notSupportedForTransferBySource'
}

/** What a connected account holds, and where each asset can go in this session. The eligible and the most valuable come first. */
export function assetsForSession(
  state: SandboxState,
  query: { sessionKey: string; connectionKey: string },
  now: number,
): SessionAsset[] {
  const session = requireSession(state, query.sessionKey, now)
  const source = requireAccount(state, session, query.connectionKey, now)
  const { transfer } = session.request
  const holdings = transfer ? withAsked(transfer) : held()
  const assets = holdings.map(({ asset, units }): SessionAsset => {
    if (!transfer) return { asset, units, routes: [] }
    if (!transfer.destinations.some(({ symbol }) => findAsset(symbol) === asset)) {
      return { asset, units, routes: [], reason: 'symbolDoesNotMatch' }
    }
    const routes = routesFor(transfer, asset, source.account)
    if (routes.length === 0) return { asset, units, routes: [], reason: 'noEligibleNetworks' }
    const { usable, addable } = fundingTerms(state, session, source, asset)
    const within = (spendable: bigint) =>
      routes.flatMap((route) => {
        const terms = { asset, integration: source.integration, transfer, networkFee: route.networkFee }
        const largest = largestAmount(spendable, terms)
        const isEnough =
          leastAmount(route, asset, transfer.amountInFiat) <= largest &&
          priceTransfer(largest, terms).amount >= route.minAmount
        return isEnough ? [{ ...route, largest }] : []
      })
    const affordable = within(usable + addable)
    if (affordable.length === 0) return { asset, units, routes: [], reason: 'amountNotSufficient' }
    const needsFunding = addable > 0n && within(usable).length === 0
    return { asset, units, routes: affordable, ...(needsFunding && { needsFunding }) }
  })
  const worth = ({ asset, units, reason }: SessionAsset) =>
    Number(valueInCents(units, asset)) + (reason ? 0 : Number.MAX_SAFE_INTEGER / 2)
  return assets.sort((a, b) => worth(b) - worth(a))

  function held(): Holding[] {
    return holdingsOf(state, [source.account])
  }

  /** What is held, and what is asked for and could be bought. */
  function withAsked({ destinations }: TransferRequest): Holding[] {
    const holdings = held()
    const asked = new Set(destinations.flatMap(({ symbol }) => findAsset(symbol) ?? []))
    const missing = [...asked].filter(
      (asset) =>
        !holdings.some((holding) => holding.asset === asset) &&
        fundingTerms(state, session, source, asset).addable > 0n,
    )
    return [...holdings, ...missing.map((asset) => ({ asset, units: 0n }))]
  }
}

/** The least a user would have to send this way: the fixed amount, or else the minimum. */
function leastAmount(route: Route, asset: Asset, amountInFiat: number | undefined): bigint {
  const { amount } = route.destination
  if (amount !== undefined) return parseUnits(amount, asset.decimals) ?? 0n
  if (amountInFiat === undefined) return route.minAmount
  return unitsWorth(amountInFiat, asset)
}

/** `assetsForSession` as an institution may answer it: not at all, only to those it knows, or with nothing to send. */
export function readAssets(
  state: SandboxState,
  query: { sessionKey: string; connectionKey: string },
  given: Given,
): Decision<SessionAsset[]> {
  const session = requireSession(state, query.sessionKey, given.now)
  const { connection } = requireAccount(state, session, query.connectionKey, given.now)
  const where = { session, username: connection.username, integrationId: connection.integrationId }
  refuseOnFault(state, 'configure-error', where)
  if (!session.kycPassed?.includes(connection.id)) refuseOnFault(state, 'kyc-required', where)
  const assets = assetsForSession(state, query, given.now)
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
