import { type ReactNode, useId } from 'react'
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
  /** What the deposit asks of the user, in the button below its name. */
  hint?: string
  children: ReactNode
}

/** Opens Link for a deposit. Errors appear right below the button. */
export function DepositButton({ asset, connectionId, isQuiet = false, hint, children }: DepositButtonProps) {
  const id = useId()
  return (
    <MeshLinkButton
      intent="deposit"
      params={asset === 'any' ? {} : { asset }}
      connectionId={connectionId}
      dialogTitle="Deposit"
      onExit={tellResult}
      className={`mesh-link-button ${isQuiet ? 'button-quiet' : ''} ${styles.button}`}
      // The hint is no part of the name, but read after it.
      aria-labelledby={`${id}-name`}
      aria-describedby={hint && `${id}-hint`}
    >
      <span id={`${id}-name`}>{children}</span>
      {hint && (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      )}
    </MeshLinkButton>
  )
}
