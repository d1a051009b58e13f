import type { LinkIntegration } from '../../link/contract'
import { Button } from '../components/button'
import { IntegrationMark } from '../components/marks'
import { Screen } from '../components/screen'
import { StepList } from '../components/step-list'
import { t } from '../texts/texts'

interface DelayedScreenProps {
  integration: LinkIntegration
  hours: number
  clientName: string
  /** The session is for a transfer, which is not possible from this account yet. */
  isTransfer: boolean
  /** Absent when the app allows only one account. */
  onAnother?: () => void
  onDone: () => void
}

/** Shown when an account is connected, but the institution gives access only later. */
export function DelayedScreen({
  integration,
  hours,
  clientName,
  isTransfer,
  onAnother,
  onDone,
}: DelayedScreenProps) {
  return (
    <Screen
      align="center"
      mark={<IntegrationMark integration={integration} size="l" />}
      title={t('delayed.title', { integration: integration.name })}
      lead={t('delayed.text', { integration: integration.name, hours })}
      footer={
        <>
          <Button onClick={onDone}>{t('common.done')}</Button>
          {onAnother && (
            <Button variant="secondary" onClick={onAnother}>
              {isTransfer ? t('delayed.other') : t('connected.another')}
            </Button>
          )}
        </>
      }
    >
      <StepList
        steps={[
          { text: t('delayed.steps.done'), state: 'done' },
          { text: t('delayed.steps.waiting', { integration: integration.name }), state: 'current' },
          { text: t('delayed.steps.last', { client: clientName }) },
        ]}
      />
    </Screen>
  )
}
