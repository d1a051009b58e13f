import type { ReactNode } from 'react'
import { MeshLinkButton } from 'react-mesh-link'
import type { AssetChoice } from './asset-choice'
import styles from './deposit-card.module.css'
import { tellResult } from './tell-result'

interface DepositButtonProps {
  asset: AssetChoice
  /** The connection to deposit from. Without it, the user chooses an account in Link. */
  connectionId?: string
  /** Shows a less prominent button, when another button is the main one. */
  isQuiet?: boolean
  children: ReactNode
}

/** Opens Link for a deposit. Errors appear right below the button. */
export function DepositButton({ asset, connectionId, isQuiet = false, children }: DepositButtonProps) {
  return (
    <MeshLinkButton
      intent="deposit"
      params={asset === 'any' ? {} : { asset }}
      connectionId={connectionId}
      dialogTitle="Deposit"
      onExit={tellResult}
      className={`mesh-link-button ${isQuiet ? 'button-quiet' : ''} ${styles.button}`}
    >
      {children}
    </MeshLinkButton>
  )
}
