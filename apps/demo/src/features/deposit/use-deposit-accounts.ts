import { type MeshConnection, useMeshConnections } from 'react-mesh-link'
import { accountLabel } from './account-label'

/** An account that can be deposited from without a login. */
export interface DepositAccount {
  connection: MeshConnection
  label: string
}

/** The accounts that can be deposited from right away; empty until they are known. */
export function useDepositAccounts(): DepositAccount[] {
  const { data: connections = [] } = useMeshConnections()
  return connections
    .filter(({ status }) => status === 'active')
    .map((connection) => ({ connection, label: accountLabel(connection, connections) }))
}
