import type { MeshBrand, MeshConnectionAccount } from 'react-mesh-link/contract'
import type { StoredTokens } from './stored-tokens'

/** A connection that was handed over and is not saved yet. Secret. */
export interface ConnectionDraft {
  tokens: StoredTokens
  brokerType: string
  brokerName: string
  accounts: MeshConnectionAccount[]
  brand: MeshBrand
}
