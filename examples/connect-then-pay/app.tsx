import { useState } from 'react'
import { type LinkResult, MeshConnectionList, MeshLinkButton, MeshLinkProvider } from 'react-mesh-link'
import { showApp } from '../harness/show-app'
import { meshLink } from './mesh-link'

function Shop() {
  const [result, setResult] = useState<LinkResult<{ price: number }>>()
  const payFrom = ({ id }: { id: string }) => (
    <MeshLinkButton intent="pay" connectionId={id} savedAccounts="requested" onExit={setResult}>
      Pay
    </MeshLinkButton>
  )
  return (
    <MeshLinkProvider client={meshLink}>
      <MeshLinkButton intent="connect">Connect an account</MeshLinkButton>
      <MeshConnectionList renderActions={payFrom} />
      {result?.status === 'submitted' && (
        <p role="status">You have sent {result.data.price} USDC. Thank you.</p>
      )}
    </MeshLinkProvider>
  )
}

showApp(<Shop />)
