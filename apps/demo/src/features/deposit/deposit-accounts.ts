import type { MeshConnection } from 'react-mesh-link'
import { accountLabel } from './account-label'

/** A connection from which the user can deposit now. */
export interface DepositAccount {
  connection: MeshConnection
  label: string
  /** What the next deposit from it asks of the user. Link decides, so it is no promise that all else is skipped. */
  hint: string
}

/**
 * The connections from which the user can deposit now, those without a login first. One whose login has expired is not among
 * them: the list of accounts has a button to log in. Nor is one whose access follows later.
 */
export function depositAccounts(connections: readonly MeshConnection[]): DepositAccount[] {
  return connections
    .filter(({ status }) => status === 'active')
    .sort((a, b) => Number(b.canSkipLogin) - Number(a.canSkipLogin))
    .map((connection) => ({
      connection,
      label: accountLabel(connection, connections),
      hint: hintFor(connection),
    }))
}

function hintFor({ canSkipLogin, kind }: MeshConnection): string {
  if (canSkipLogin) return 'No login needed'
  return kind === 'wallet' ? 'Confirm in your wallet' : 'Asks for a login'
}
