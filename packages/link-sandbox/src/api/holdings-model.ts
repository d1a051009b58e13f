import type { HoldingsModel } from '@meshconnect/node-api'
import type { Grant } from '../model/find-grant'
import { holdingsOf } from '../model/holdings-of'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'
import type { SandboxState } from '../model/state'
import { brokerTypeOf } from './broker-type-of'

/** What the accounts of a token hold, added up under the name of the first. */
export function holdingsModel(state: SandboxState, grant: Grant, withMarketValue: boolean) {
  const [first] = grant.accounts
  const holdings = grant.needsLogin ? [] : holdingsOf(state, grant.accounts)
  return {
    status: grant.needsLogin ? 'notAuthorized' : 'succeeded',
    errorMessage: grant.needsLogin ? 'The login at the institution has expired.' : '',
    displayMessage: grant.needsLogin ? 'Please connect this account again.' : '',
    notSupportedEquityPositions: [],
    notSupportedCryptocurrencyPositions: [],
    nftPositions: [],
    optionPositions: [],
    type: brokerTypeOf(grant.integration),
    accountId: first?.accountId ?? null,
    institutionName: grant.integration.name,
    accountName: first?.name ?? null,
    equityPositions: [],
    cryptocurrencyPositions: holdings.map(({ asset, units }) => ({
      name: asset.name,
      symbol: asset.symbol,
      amount: unitsToNumber(units, asset.decimals),
      costBasis: null,
      ...(withMarketValue && {
        marketValue: unitsToNumber(valueInCents(units, asset), 2),
        lastPrice: Number(asset.price),
      }),
    })),
  } satisfies HoldingsModel
}
