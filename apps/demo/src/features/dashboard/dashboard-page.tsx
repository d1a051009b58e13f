import type { User } from '../../../common/user'
import { PageTitle } from '../../ui/page-title'
import { AccountsCard } from '../accounts/accounts-card'
import { ActivityCard } from '../activity/activity-card'
import { DepositCard } from '../deposit/deposit-card'
import { SavingsSummary } from '../savings/savings-summary'
import styles from './dashboard-page.module.css'

/** The overview: the user's savings, deposits, connected accounts and activity. */
export function DashboardPage({ user }: { user: User }) {
  return (
    <div className={styles.page}>
      <div className={styles.hero}>
        <PageTitle title="Overview" className={styles.title}>
          {user.name}'s savings
        </PageTitle>
        <SavingsSummary />
      </div>
      <div className={styles.columns}>
        <DepositCard />
        <AccountsCard />
      </div>
      <ActivityCard />
    </div>
  )
}
