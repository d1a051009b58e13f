import { useState } from 'react'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import type { AssetChoice } from './asset-choice'
import { AssetPicker } from './asset-picker'
import { DepositButton } from './deposit-button'
import styles from './deposit-card.module.css'
import { useDepositAccounts } from './use-deposit-accounts'

/** Deposits an asset, from a connected account or from any exchange. */
export function DepositCard() {
  const [asset, setAsset] = useState<AssetChoice>('USDC')
  const accounts = useDepositAccounts()
  return (
    <Card
      title="Deposit"
      subtitle={
        <>
          <Icon name="shield" size={18} />
          Securely send to the correct address and network
        </>
      }
      note="Harbor fills in the address and the network for you, so there is nothing to copy."
    >
      <AssetPicker value={asset} onChange={setAsset} />
      <div className={styles.actions}>
        {accounts.map(({ connection: { id, canSkipLogin }, label, hint }) => (
          <DepositButton key={id} asset={asset} connectionId={id} isQuiet={!canSkipLogin} hint={hint}>
            Deposit from {label}
          </DepositButton>
        ))}
        <DepositButton asset={asset} isQuiet={accounts.some(({ connection }) => connection.canSkipLogin)}>
          Deposit from an exchange
        </DepositButton>
      </div>
    </Card>
  )
}
