import type { LinkReturnAccount, LinkTransferIntent } from '../../link/contract'
import { ChoiceList, ChoiceRow } from '../components/choice-list'
import { Icon } from '../components/icon'
import { IntegrationMark } from '../components/marks'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/flow-state'
import { t } from '../texts/texts'
import styles from './source-screen.module.css'

interface SourceScreenProps {
  savedAccounts: LinkReturnAccount[]
  failure: Failure | null
  onChoose: (account: LinkReturnAccount) => void
  onOther: () => void
}

export function SourceScreen({ savedAccounts, failure, onChoose, onOther }: SourceScreenProps) {
  return (
    <Screen title={t('source.title')}>
      <FailureNote failure={failure} />
      <ChoiceList title={t('source.lead')}>
        {savedAccounts.map((account) => (
          <li key={account.connectionKey}>
            <ChoiceRow
              mark={<IntegrationMark integration={account.integration} />}
              title={account.integration.name}
              subtitle={account.needsLogin ? t('source.needsLogin') : account.accountName}
              onChoose={() => onChoose(account)}
            />
          </li>
        ))}
        <li>
          <ChoiceRow
            mark={
              <span className={styles.other}>
                <Icon name="plus" />
              </span>
            }
            title={t('source.other')}
            subtitle={t('source.otherHint')}
            onChoose={onOther}
          />
        </li>
      </ChoiceList>
    </Screen>
  )
}

interface TransferMethodsProps {
  transfer: LinkTransferIntent
  onChoose: (method: 'manual' | 'buy') => void
}

/** The ways to send without an account. Shown below the accounts. */
export function TransferMethods({ transfer, onChoose }: TransferMethodsProps) {
  const methods = [
    ...(transfer.allowsManual ? [['manual', 'qr'] as const] : []),
    ...(transfer.allowsBuy ? [['buy', 'card'] as const] : []),
  ]
  if (methods.length === 0) return null
  return (
    <ChoiceList title={t('methods.title')}>
      {methods.map(([method, icon]) => (
        <li key={method}>
          <ChoiceRow
            mark={
              <span className={styles.other}>
                <Icon name={icon} />
              </span>
            }
            title={t(`methods.${method}.title`)}
            subtitle={t(`methods.${method}.hint`)}
            onChoose={() => onChoose(method)}
          />
        </li>
      ))}
    </ChoiceList>
  )
}
