import type { MeshConnection } from '../../core/contract'

/** A connection that the user can transfer from now. */
export interface UsableAccount {
  connection: MeshConnection
  /** The institution; with the name of the account where two are of the same institution. */
  label: string
}

/**
 * The connections that the user can transfer from now, the one used last first. One whose login has expired is not among them,
 * nor one whose access follows later, nor one that may only be read.
 */
export function usableAccounts(connections: readonly MeshConnection[]): UsableAccount[] {
  const usable = connections
    .filter(({ status, scope }) => status === 'active' && scope === 'write')
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  return usable.map((connection) => {
    const { brokerName, accounts } = connection
    const isTwin = usable.some((other) => other !== connection && other.brokerName === brokerName)
    const names = accounts.map(({ name }) => name).join(', ')
    return { connection, label: isTwin && names ? `${brokerName} (${names})` : brokerName }
  })
}
