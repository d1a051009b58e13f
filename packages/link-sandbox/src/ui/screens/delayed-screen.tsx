import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { IntegrationMark } from '../components/marks'
import { Screen } from '../components/screen'
import { StepList } from '../components/step-list'
import { texts } from '../texts/texts'

interface DelayedScreenProps {
  integration: LinkIntegration
  hours: number
  clientName: string
  /** Nothing can be sent from it today. */
  isTransfer: boolean
  /** Absent: the app asks for one account only. */
  onAnother?: () => void
  onDone: () => void
}

/** Connected, but the institution gives access only later. */
export function DelayedScreen({
  integration,
  hours,
  clientName,
  isTransfer,
  onAnother,
  onDone,
}: DelayedScreenProps) {
  const { steps } = texts.delayed
  return (
    <Screen
      align="center"
      mark={<IntegrationMark integration={integration} size="l" />}
      title={texts.delayed.title(integration.name)}
      lead={texts.delayed.text(integration.name, hours)}
      footer={
        <>
          <Button onClick={onDone}>{texts.common.done}</Button>
          {onAnother && (
            <Button variant="secondary" onClick={onAnother}>
              {isTransfer ? texts.delayed.other : texts.connected.another}
            </Button>
          )}
        </>
      }
    >
      <StepList
        steps={[
          { text: steps.done, state: 'done' },
          { text: steps.waiting(integration.name), state: 'current' },
          { text: steps.last(clientName) },
        ]}
      />
    </Screen>
  )
}
