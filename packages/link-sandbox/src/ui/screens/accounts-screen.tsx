import { useContext, useState } from 'react'
import type { LinkIntegration, LinkMfa } from '../../link/contract'
import { Button } from '../components/button'
import { Icon } from '../components/icon'
import { IntegrationMark } from '../components/marks'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/flow-state'
import { FormatContext } from '../format/format'
import { t } from '../texts/texts'
import styles from './accounts-screen.module.css'

interface AccountsScreenProps {
  integration: LinkIntegration
  clientName: string
  accounts: LinkMfa['accounts']
  /** Only one account can be chosen, as for a transfer. A connection may include several accounts. */
  isSingle: boolean
  isBusy: boolean
  failure: Failure | null
  onConnect: (accountIds: string[]) => void
}

export function AccountsScreen({
  integration,
  clientName,
  accounts,
  isSingle,
  isBusy,
  failure,
  onConnect,
}: AccountsScreenProps) {
  const format = useContext(FormatContext)
  const [only] = accounts
  const [chosen, setChosen] = useState<string[]>(accounts.length === 1 && only ? [only.accountId] : [])
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = chosen.length === 0
  const isRadio = isSingle && accounts.length > 1

  function toggle(accountId: string) {
    if (isRadio) setChosen([accountId])
    else if (chosen.includes(accountId)) setChosen(chosen.filter((id) => id !== accountId))
    else setChosen([...chosen, accountId])
  }

  function submit() {
    setIsChecked(true)
    if (!isMissing) onConnect(chosen)
  }

  return (
    <Screen
      mark={<IntegrationMark integration={integration} size="l" />}
      title={isRadio || accounts.length === 1 ? t('accounts.titleOne') : t('accounts.title')}
      lead={
        accounts.length > 0
          ? t('accounts.lead', { client: clientName })
          : t('accounts.empty', { integration: integration.name })
      }
      onSubmit={submit}
      footer={
        accounts.length > 0 && (
          <Button type="submit" isBusy={isBusy} busyLabel={t('accounts.busy')}>
            {t('common.continue')}
          </Button>
        )
      }
    >
      <FailureNote failure={failure} />
      <fieldset className={styles.group}>
        <legend className="visually-hidden">{t('accounts.group')}</legend>
        {accounts.map(({ accountId, accountName, totalInFiat }) => (
          <label key={accountId} className={styles.account}>
            <input
              type={isRadio ? 'radio' : 'checkbox'}
              name="account"
              className={styles.input}
              checked={chosen.includes(accountId)}
              onChange={() => toggle(accountId)}
            />
            <span className={styles.box} data-round={isRadio || undefined}>
              <Icon name="check" size={16} />
            </span>
            <span className={styles.text}>
              <span className={styles.name}>{accountName}</span>{' '}
              <span className={`${styles.total} tabular`}>{format.fiat(totalInFiat)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="alert" className={styles.error}>
        {isChecked && isMissing ? t('accounts.none') : ''}
      </p>
    </Screen>
  )
}
