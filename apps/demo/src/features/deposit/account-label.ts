import type { MeshConnection } from 'react-mesh-link'

/** Names a connection: "Coinbase", or "Coinbase · Trading" when the user has two at Coinbase. */
export function accountLabel(connection: MeshConnection, all: readonly MeshConnection[]): string {
  const { brokerName, accounts } = connection
  const hasTwin = all.some(({ id, brokerName: other }) => id !== connection.id && other === brokerName)
  const names = accounts.map(({ name }) => name).filter(Boolean)
  return hasTwin && names.length > 0 ? `${brokerName} · ${names.join(', ')}` : brokerName
}
