import { Button } from '../components/button'
import { IntegrationMark } from '../components/marks'
import { FailureNote, SandboxHint } from '../components/notes'
import { Screen } from '../components/screen'
import type { AccountConnection, Failure } from '../flow/flow-state'
import { t } from '../texts/texts'

interface KycScreenProps {
  connection: AccountConnection
  isBusy: boolean
  failure: Failure | null
  onDone: () => void
  onAnother: () => void
}

/** The institution must verify the person's identity before it sends a transfer. */
export function KycScreen({
  connection: { integration },
  isBusy,
  failure,
  onDone,
  onAnother,
}: KycScreenProps) {
  return (
    <Screen
      align="center"
      mark={<IntegrationMark integration={integration} size="l" />}
      title={t('kyc.title', { integration: integration.name })}
      lead={t('kyc.text', { integration: integration.name })}
      footer={
        <>
          <Button
            onClick={onDone}
            isBusy={isBusy}
            busyLabel={t('kyc.busy', { integration: integration.name })}
          >
            {t('kyc.done')}
          </Button>
          <Button variant="secondary" onClick={onAnother}>
            {t('failed.another')}
          </Button>
        </>
      }
    >
      <FailureNote failure={failure} />
      <SandboxHint>
        <p>{t('kyc.hint')}</p>
      </SandboxHint>
    </Screen>
  )
}
