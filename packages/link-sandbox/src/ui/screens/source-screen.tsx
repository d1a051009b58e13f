import type { LinkReturnAccount } from '../../link-api/contract'
import { ChoiceList } from '../components/choice-list'
import { ChoiceRow } from '../components/choice-row'
import { FailureNote } from '../components/failure-note'
import { Icon } from '../components/icon'
import { IntegrationMark } from '../components/integration-mark'
import { Screen } from '../components/screen'
import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'
import styles from './source-screen.module.css'

interface SourceScreenProps {
  savedAccounts: LinkReturnAccount[]
  failure: Failure | null
  onChoose: (account: LinkReturnAccount) => void
  onOther: () => void
}

export function SourceScreen({ savedAccounts, failure, onChoose, onOther }: SourceScreenProps) {
  return (
    <Screen title={texts.source.title}>
      <FailureNote failure={failure} />
      <ChoiceList title={texts.source.lead}>
        {savedAccounts.map((account) => (
          <li key={account.connectionKey}>
            <ChoiceRow
              mark={<IntegrationMark integration={account.integration} />}
              title={account.integration.name}
              subtitle={account.needsLogin ? texts.source.needsLogin : account.accountName}
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
            title={texts.source.other}
            subtitle={texts.source.otherHint}
            onChoose={onOther}
          />
        </li>
      </ChoiceList>
    </Screen>
  )
}
