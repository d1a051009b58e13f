/**
 * `managed`: Mesh keeps the credentials, we keep a lasting tokenId. `unmanaged`: access and refresh token only.
 * `wallet`: a self-custody wallet, which has no tokenId. `delayed`: authentication that completes later (`delayedAuth`).
 */
export type MeshConnectionKind = 'managed' | 'unmanaged' | 'wallet' | 'delayed'

/** What the account may be used for, as Mesh scopes tokens. */
export type MeshScope = 'read' | 'write'

/** One account inside a connection. */
export interface MeshConnectionAccount {
  id: string
  name: string
}

/** Pictures of the institution, as Mesh hosts them. All optional: draw a monogram when absent. */
export interface MeshBrand {
  logoLightUrl?: string
  logoDarkUrl?: string
  iconLightUrl?: string
  iconDarkUrl?: string
}

/** A saved connection as the browser sees it: no token in it. */
export interface MeshConnection {
  id: string
  kind: MeshConnectionKind
  brokerType: string
  brokerName: string
  accounts: MeshConnectionAccount[]
  scope: MeshScope
  /** `reconnect_required`: Mesh no longer accepts the stored token; the user has to log in once more. */
  status: 'active' | 'reconnect_required'
  brand: MeshBrand
  /** ISO 8601, UTC. */
  createdAt: string
  /** ISO 8601, UTC. */
  updatedAt: string
}
