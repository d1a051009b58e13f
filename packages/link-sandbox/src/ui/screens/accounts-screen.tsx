import { useContext, useId, useRef, useState } from 'react'
import type { LinkIntegration, LinkMfa } from '../../link/contract'
import { Button } from '../components/button'
import { DetailList } from '../components/detail-list'
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

/** Asks which accounts to connect. A single account is no choice: the screen says what will happen. */
export function AccountsScreen(props: AccountsScreenProps) {
  const [only, ...others] = props.accounts
  return only && others.length === 0 ? (
    <OnlyAccountScreen {...props} account={only} />
  ) : (
    <AccountChoiceScreen {...props} />
  )
}

interface OnlyAccountScreenProps
  extends Pick<AccountsScreenProps, 'integration' | 'clientName' | 'isBusy' | 'failure' | 'onConnect'> {
  account: LinkMfa['accounts'][number]
}

function OnlyAccountScreen({
  integration,
  clientName,
  account,
  isBusy,
  failure,
  onConnect,
}: OnlyAccountScreenProps) {
  const format = useContext(FormatContext)
  const button = useRef<HTMLButtonElement>(null)
  const titleId = useId()

  return (
    <Screen
      mark={<IntegrationMark integration={integration} size="l" />}
      title={t('accounts.titleOnly')}
      titleId={titleId}
      lead={t('accounts.leadOnly', { client: clientName })}
      entry={button}
      footer={
        <Button
          ref={button}
          onClick={() => onConnect([account.accountId])}
          isBusy={isBusy}
          busyLabel={t('accounts.busy')}
          describedBy={titleId}
        >
          {t('common.continue')}
        </Button>
      }
    >
      <FailureNote failure={failure} />
      <DetailList details={[{ label: account.accountName, value: format.fiat(account.totalInFiat) }]} />
    </Screen>
  )
}

function AccountChoiceScreen({
  integration,
  clientName,
  accounts,
  isSingle,
  isBusy,
  failure,
  onConnect,
}: AccountsScreenProps) {
  const format = useContext(FormatContext)
  const [chosen, setChosen] = useState<string[]>([])
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = chosen.length === 0

  function toggle(accountId: string) {
    if (isSingle) setChosen([accountId])
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
      title={isSingle ? t('accounts.titleOne') : t('accounts.title')}
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
              type={isSingle ? 'radio' : 'checkbox'}
              name="account"
              className={styles.input}
              checked={chosen.includes(accountId)}
              onChange={() => toggle(accountId)}
            />
            <span className={styles.box} data-round={isSingle || undefined}>
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
