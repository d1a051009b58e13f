import { ASSETS, type Asset } from './assets'

/** Polygon's coin was renamed; Mesh's own examples still use the old ticker. */
const RENAMED: Record<string, string> = { MATIC: 'POL' }

const bySymbol = new Map(ASSETS.map((asset) => [asset.symbol, asset]))

/** The asset with this ticker (any case), if the sandbox has it. */
export function findAsset(symbol: string): Asset | undefined {
  const ticker = symbol.toUpperCase()
  return bySymbol.get(RENAMED[ticker] ?? ticker)
}
