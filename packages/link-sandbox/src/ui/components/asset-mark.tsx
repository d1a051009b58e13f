import { assetColor } from '../format/asset-color'
import { Monogram } from './monogram'

/** The round mark of an asset. */
export function AssetMark({ symbol }: { symbol: string }) {
  return (
    <Monogram text={symbol.slice(0, symbol.length > 4 ? 2 : 1)} color={assetColor(symbol)} shape="round" />
  )
}
