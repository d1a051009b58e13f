import { useMeshConnections } from 'react-mesh-link'
import { type DepositAccount, depositAccounts } from './deposit-accounts'

/** The connections from which the user can deposit now; empty while they load. */
export function useDepositAccounts(): DepositAccount[] {
  const { data: connections = [] } = useMeshConnections()
  return depositAccounts(connections)
}
