import type { TransferFee } from '@meshconnect/node-api'
import type { Asset } from '../../model/catalog/assets'
import { unitsToNumber } from '../../model/money/units-to-number'

/** A fee in the asset and in US dollars. */
export function fee(asset: Pick<Asset, 'symbol' | 'decimals'>, units: bigint, cents: bigint): TransferFee {
  return {
    fee: unitsToNumber(units, asset.decimals),
    feeCurrency: asset.symbol,
    feeInFiat: unitsToNumber(cents, 2),
  }
}
