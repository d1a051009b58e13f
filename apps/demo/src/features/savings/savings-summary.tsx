import { useMeshTransfers } from 'react-mesh-link'
import { formatAmount } from '../../format/format-amount'
import { formatDollars } from '../../format/format-dollars'
import { Icon } from '../../ui/icon'
import { Skeleton } from '../../ui/skeleton'
import styles from './savings-summary.module.css'
import { sumSavings } from './sum-savings'

/** The sum of the deposits that have arrived, and of those on their way. */
export function SavingsSummary() {
  const { data: transfers, isError } = useMeshTransfers()
  if (!transfers) {
    return isError ? (
      <p className={styles.unknown}>Your balance could not be loaded. Choose “Try again” under Activity.</p>
    ) : (
      <div role="status" aria-label="Loading your balance" className={styles.waiting}>
        <Skeleton width={210} height={48} />
      </div>
    )
  }

  const { deposits, dollars, dollarsOnTheWay, assets } = sumSavings(transfers)
  return (
    <div className={styles.summary}>
      <p className={`${styles.total} tabular`} data-testid="savings-total">
        {formatDollars(dollars)}
      </p>
      <div className={styles.details}>
        {dollarsOnTheWay !== '0' && (
          <p className={`${styles.coming} tabular`}>
            <Icon name="clock" size={16} />
            {formatDollars(dollarsOnTheWay)} on its way
          </p>
        )}
        {assets.length > 0 ? (
          <ul className={styles.assets} aria-label="Assets">
            {assets.map(({ symbol, amount }) => (
              <li key={symbol} className="tabular">
                {formatAmount(amount, symbol)}
              </li>
            ))}
          </ul>
        ) : (
          deposits === 0 && <p>Make your first deposit to get started.</p>
        )}
      </div>
    </div>
  )
}
