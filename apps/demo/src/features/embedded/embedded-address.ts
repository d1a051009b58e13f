import { ASSETS } from '../../../common/assets'
import type { AssetChoice } from '../deposit/asset-choice'

const PATH = '/embedded'

/** What the embedded page shows. The page's address holds all of it. */
export type EmbeddedView =
  | { intent: 'connect' }
  | { intent: 'deposit'; asset: AssetChoice; connectionId?: string }

/** Whether an address belongs to the embedded page. */
export function isEmbeddedAddress(address: string): boolean {
  return address.split('?')[0] === PATH
}

/** Reads from an address what to show. Unknown values are ignored. */
export function readEmbeddedAddress(address: string): EmbeddedView {
  const query = new URLSearchParams(address.split('?')[1])
  if (query.get('do') === 'connect') return { intent: 'connect' }
  const asset = ([...ASSETS, 'any'] as const).find((it) => it === query.get('asset')) ?? 'USDC'
  const connectionId = query.get('from') ?? undefined
  return { intent: 'deposit', asset, ...(connectionId && { connectionId }) }
}

/** Writes the address that shows a view. */
export function embeddedAddress(view: EmbeddedView): string {
  if (view.intent === 'connect') return `${PATH}?do=connect`
  const query = new URLSearchParams({ asset: view.asset })
  if (view.connectionId) query.set('from', view.connectionId)
  return `${PATH}?${query}`
}
