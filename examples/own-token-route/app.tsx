import { useState } from 'react'
import {
  createMeshLink,
  type LinkResult,
  MeshLinkButton,
  MeshLinkProvider,
  tokenBackend,
} from 'react-mesh-link'
import { Facts } from '../harness/facts'
import { showApp } from '../harness/show-app'

const meshLink = createMeshLink({
  backend: tokenBackend({
    async fetchLinkToken({ intent }, { signal }) {
      const body = JSON.stringify({ intent })
      const response = await fetch('/api/link-token', { method: 'POST', body, signal })
      if (!response.ok) throw new Error(`The token route answered ${response.status}.`)
      return (await response.json()).linkToken
    },
  }),
  trustedLinkOrigins: [import.meta.env.VITE_LINK_ORIGIN],
})

function App() {
  const [result, setResult] = useState<LinkResult>()
  return (
    <MeshLinkProvider client={meshLink}>
      <MeshLinkButton intent="connect" onExit={setResult}>
        Connect an account
      </MeshLinkButton>
      {result && (
        <section className="card" aria-label="Result">
          <Facts
            of={{
              Status: result.status,
              Accounts: result.connections.map(({ brokerName }) => brokerName).join(', ') || 'none',
              Saved: result.connections[0]?.saveStatus,
              Problem: result.error?.message,
            }}
          />
        </section>
      )}
    </MeshLinkProvider>
  )
}

showApp(<App />)
