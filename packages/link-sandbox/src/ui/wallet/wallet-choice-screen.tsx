import type { LinkIntegration } from '../../link-api/contract'
import { ChoiceList } from '../components/choice-list'
import { ChoiceRow } from '../components/choice-row'
import { IntegrationMark } from '../components/integration-mark'
import { Screen } from '../components/screen'

interface WalletChoiceScreenProps<Value extends string> {
  integration: LinkIntegration
  title: string
  lead: string
  choices: { value: Value; label: string }[]
  onChoose: (value: Value) => void
}

/** Which network, or which account, of a wallet. */
export function WalletChoiceScreen<Value extends string>({
  integration,
  title,
  lead,
  choices,
  onChoose,
}: WalletChoiceScreenProps<Value>) {
  return (
    <Screen title={title} lead={lead}>
      <ChoiceList>
        {choices.map(({ value, label }) => (
          <li key={value}>
            <ChoiceRow
              mark={<IntegrationMark integration={integration} />}
              title={label}
              onChoose={() => onChoose(value)}
            />
          </li>
        ))}
      </ChoiceList>
    </Screen>
  )
}
