import { ASSETS } from '../../../common/assets'
import { Link } from '../../routing/link'
import { Icon } from '../../ui/icon'
import chips from '../deposit/asset-picker.module.css'
import { useDepositAccounts } from '../deposit/use-deposit-accounts'
import { type EmbeddedView, embeddedAddress } from './embedded-address'
import styles from './embedded-page.module.css'

/** Links to choose the asset and the source of a deposit. Each choice has its own address. */
export function SourceNav({ view }: { view: EmbeddedView }) {
  const accounts = useDepositAccounts()
  const asset = view.intent === 'deposit' ? view.asset : 'USDC'
  const from = view.intent === 'deposit' ? view.connectionId : undefined
  const isAnyExchange = view.intent === 'deposit' && !from
  return (
    <nav aria-label="Deposit options" className={styles.nav}>
      <div className={styles.group}>
        <h2 className={styles.caption}>From</h2>
        <ul className={`${styles.sources} ${styles.options}`}>
          {accounts.map(({ connection: { id }, label, hint }) => (
            <li key={id}>
              <Link
                href={embeddedAddress({ intent: 'deposit', asset, connectionId: id })}
                aria-current={from === id ? 'true' : undefined}
                className={styles.source}
              >
                <Icon name="check" size={18} />
                <span className={styles.name}>
                  {label} <span className={styles.hint}>{hint}</span>
                </span>
              </Link>
            </li>
          ))}
          <li>
            <Link
              href={embeddedAddress({ intent: 'deposit', asset })}
              aria-current={isAnyExchange ? 'true' : undefined}
              className={styles.source}
            >
              <Icon name="exchange" size={18} />
              Any exchange
            </Link>
          </li>
          <li>
            <Link
              href={embeddedAddress({ intent: 'connect' })}
              aria-current={view.intent === 'connect' ? 'true' : undefined}
              className={styles.source}
            >
              <Icon name="plus" size={18} />
              Connect an account
            </Link>
          </li>
        </ul>
      </div>
      {view.intent === 'deposit' && (
        <div className={styles.group}>
          <h2 className={styles.caption}>Asset</h2>
          <ul className={`${chips.chips} ${styles.options}`}>
            {([...ASSETS, 'any'] as const).map((choice) => (
              <li key={choice}>
                <Link
                  href={embeddedAddress({ ...view, asset: choice })}
                  aria-current={choice === asset ? 'true' : undefined}
                  className={chips.chip}
                >
                  {choice === 'any' ? 'Any asset' : choice}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.promise}>
        <Icon name="shield" size={18} />
        Securely send to the correct address and network
      </p>
    </nav>
  )
}
