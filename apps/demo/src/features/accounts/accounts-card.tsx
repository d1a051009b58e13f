import { MeshConnectionList, MeshLinkButton } from 'react-mesh-link'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { tellResult } from '../deposit/tell-result'
import styles from './accounts-card.module.css'
import { ReconnectButton } from './reconnect-button'

/** The user's connected accounts, and a button to connect another one. */
export function AccountsCard() {
  return (
    <Card
      title="Connected accounts"
      action={
        <MeshLinkButton
          intent="connect"
          onExit={tellResult}
          className={`mesh-link-button button-quiet ${styles.connect}`}
        >
          <Icon name="plus" size={18} />
          Connect an account
        </MeshLinkButton>
      }
      note="Harbor never sees your login, and no money moves until you confirm."
    >
      <MeshConnectionList
        label="Connected accounts"
        empty={
          <div className={styles.empty}>
            <strong>No accounts yet</strong>
            <span>
              Connect an exchange once. After that, a deposit takes seconds, at most exchanges without a
              login.
            </span>
          </div>
        }
        renderActions={(connection) => <ReconnectButton connection={connection} />}
      />
    </Card>
  )
}
