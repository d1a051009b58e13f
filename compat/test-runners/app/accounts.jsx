import { useState } from 'react'
import {
  MeshConnectionList,
  MeshLinkButton,
  MeshLinkFrame,
  MeshLinkProvider,
  useMeshLink,
} from 'react-mesh-link'
import 'react-mesh-link/styles.css'

/** The page of an app. The app gives it its client, and a test gives it one of its own. */
export function Accounts({ client }) {
  return (
    <MeshLinkProvider client={client} userKey="ada">
      <MeshLinkButton intent="connect">Connect an account</MeshLinkButton>
      <MeshConnectionList showBalances={false} />
    </MeshLinkProvider>
  )
}

/** A page with Link inside of it. */
export function Deposit({ client }) {
  return (
    <MeshLinkProvider client={client} userKey="ada">
      <MeshLinkFrame intent="deposit" style={{ height: 700 }} />
    </MeshLinkProvider>
  )
}

/** A button of the app's own, which says what happened in Link. */
export function Welcome() {
  const [brokers, setBrokers] = useState([])
  const link = useMeshLink({
    intent: 'connect',
    onExit: ({ connections }) => setBrokers(connections.map(({ brokerName }) => brokerName)),
  })
  if (brokers.length > 0) return <p>Welcome, friend of {brokers.join(' and ')}!</p>
  return (
    <button type="button" onClick={link.open}>
      Start
    </button>
  )
}
