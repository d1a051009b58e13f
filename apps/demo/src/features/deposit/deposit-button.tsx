import type { ReactNode } from 'react'
import { MeshLinkButton } from 'react-mesh-link'
import type { AssetChoice } from './asset-choice'
import styles from './deposit-card.module.css'
import { tellResult } from './tell-result'

interface DepositButtonProps {
  asset: AssetChoice
  /** A linked account to deposit from; without it the user chooses one in Link. */
  connectionId?: string
  /** Something else comes first. */
  isQuiet?: boolean
  children: ReactNode
}

/** Opens Link for a deposit; what goes wrong stands right below. */
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
