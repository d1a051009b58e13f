import { type MeshConnection, MeshLinkButton } from 'react-mesh-link'
import { tellResult } from '../deposit/tell-result'

/** A button to log in again, for a connection whose login has ended. Renders nothing for the others: while access is pending, a login would not help. */
export function ReconnectButton({ connection: { id, brokerName, status } }: { connection: MeshConnection }) {
  if (status !== 'reconnect_required') return null
  return (
    <MeshLinkButton
      intent="connect"
      connectionId={id}
      dialogTitle={`Log in to ${brokerName}`}
      onExit={tellResult}
      className="mesh-link-row__button"
      aria-label={`Log in to ${brokerName}`}
    >
      Log in
    </MeshLinkButton>
  )
}
