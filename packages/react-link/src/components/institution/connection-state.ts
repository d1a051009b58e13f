import type { MeshConnection } from '../../core/contract'

/** What a connection means for the user. */
export type ConnectionState = 'connected' | 'loginExpired' | 'accessPending' | 'readOnly' | 'needsLogin'

/** Finds what a connection means for the user: that it works, or what is missing. The names are keys of `MeshMessages`. */
export function connectionState({ status, canSkipLogin, kind, scope }: MeshConnection): ConnectionState {
  if (status === 'reconnect_required') return 'loginExpired'
  if (status === 'pending_access') return 'accessPending'
  if (scope === 'read') return 'readOnly'
  // A wallet has no login.
  return canSkipLogin || kind === 'wallet' ? 'connected' : 'needsLogin'
}
