import { MeshLinkButton, MeshLinkProvider, useMeshConnections } from 'react-mesh-link'
import { showApp } from '../harness/show-app'
import { AccountCard } from './account-card'
import { meshLink } from './mesh-link'

function Accounts() {
  const { data: connections = [] } = useMeshConnections()
  return connections.map(({ id, brokerName }) => <AccountCard key={id} id={id} brokerName={brokerName} />)
}

showApp(
  <MeshLinkProvider client={meshLink}>
    <MeshLinkButton intent="connect">Connect an account</MeshLinkButton>
    <Accounts />
  </MeshLinkProvider>,
)
