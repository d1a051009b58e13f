import { useMeshTransfers } from 'react-mesh-link'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import styles from './activity.module.css'
import { ActivityRow } from './activity-row'
import { ActivitySkeleton } from './activity-skeleton'
import { useSettledNotice } from './use-settled-notice'

/** The user's deposits, newest first, each with its status. */
export function ActivityCard() {
  const { data: transfers, isError, refetch } = useMeshTransfers()
  useSettledNotice(transfers)

  return (
    <Card title="Activity">
      {transfers === undefined ? (
        isError ? (
          <Notice role="alert" tone="danger" action={{ label: 'Try again', onClick: () => void refetch() }}>
            Your activity could not be loaded. Try again in a moment.
          </Notice>
        ) : (
          <ActivitySkeleton />
        )
      ) : transfers.length > 0 ? (
        <ul aria-label="Deposits">
          {transfers.map((transfer) => (
            <ActivityRow key={transfer.id} transfer={transfer} />
          ))}
        </ul>
      ) : (
        <div className={styles.empty}>
          <Icon name="inbox" size={28} />
          <p>
            <strong>No deposits yet</strong>
            <span>Your first deposit appears here as soon as you submit it.</span>
          </p>
        </div>
      )}
    </Card>
  )
}
