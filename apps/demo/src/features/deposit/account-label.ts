import type { MeshConnection } from 'react-mesh-link'

/** Names an account as short as its siblings allow: "Coinbase", or "Coinbase · Trading" when there are two. */
export function accountLabel(connection: MeshConnection, all: readonly MeshConnection[]): string {
  const { brokerName, accounts } = connection
  const hasTwin = all.some(({ id, brokerName: other }) => id !== connection.id && other === brokerName)
  const names = accounts.map(({ name }) => name).filter(Boolean)
  return hasTwin && names.length > 0 ? `${brokerName} · ${names.join(', ')}` : brokerName
}
