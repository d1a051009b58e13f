import { type MeshConnection, useMeshConnections } from 'react-mesh-link'
import { accountLabel } from './account-label'

/** A connection from which the user can deposit without a login. */
export interface DepositAccount {
  connection: MeshConnection
  label: string
}

/** The connections from which the user can deposit without a login; empty while they load. */
export function useDepositAccounts(): DepositAccount[] {
  const { data: connections = [] } = useMeshConnections()
  return connections
    .filter(({ status }) => status === 'active')
    .map((connection) => ({ connection, label: accountLabel(connection, connections) }))
}
