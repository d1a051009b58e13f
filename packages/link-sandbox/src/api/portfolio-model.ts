import type { B2BPortfolioModel } from '@meshconnect/node-api'
import type { Holding } from '../model/holdings-of'
import { unitsToNumber } from '../model/money/units-to-number'
import { valueInCents } from '../model/money/value-in-cents'

/** Holdings with what they are worth. Nothing has a cost basis, and prices never move: there is no return to tell of. */
export function portfolioModel(holdings: Holding[]) {
  const total = holdings.reduce((sum, { asset, units }) => sum + valueInCents(units, asset), 0n)
  return {
    portfolioCostBasis: null,
    actualPortfolioPerformance: null,
    equitiesValue: 0,
    cryptocurrenciesValue: unitsToNumber(total, 2),
    nftsValue: 0,
    equityPositions: [],
    cryptocurrencyPositions: holdings.map(({ asset, units }) => {
      const value = valueInCents(units, asset)
      return {
        name: asset.name,
        symbol: asset.symbol,
        amount: unitsToNumber(units, asset.decimals),
        costBasis: null,
        marketValue: unitsToNumber(value, 2),
        lastPrice: Number(asset.price),
        // Percent with four places, as in Mesh's examples.
        portfolioPercentage: total === 0n ? 0 : unitsToNumber((value * 1_000_000n) / total, 4),
        totalReturn: null,
        returnPercentage: null,
        companyName: asset.name,
        totalDailyReturn: 0,
        dailyReturnPercentage: 0,
      }
    }),
    nftPositions: [],
  } satisfies B2BPortfolioModel
}
