import type { LinkIntegration } from '../../link-api/contract'
import { Button } from '../components/button'
import { IntegrationMark } from '../components/integration-mark'
import { Screen } from '../components/screen'
import { texts } from '../texts/texts'

/** A wallet of the catalog that this browser does not have. */
export function WalletMissingScreen({
  integration,
  onAnother,
}: {
  integration: LinkIntegration
  onAnother: () => void
}) {
  return (
    <Screen
      align="center"
      mark={<IntegrationMark integration={integration} size="l" />}
      title={texts.wallet.missingTitle(integration.name)}
      lead={texts.wallet.missing(integration.name)}
      footer={<Button onClick={onAnother}>{texts.wallet.another}</Button>}
    />
  )
}
