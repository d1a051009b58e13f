import { type MeshConnection, MeshLinkButton } from 'react-mesh-link'
import { tellResult } from '../deposit/tell-result'

/** For an account whose login has run out: logs in once more. Nothing for the others. */
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
