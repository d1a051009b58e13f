import type { LinkIntegration } from '../../link-api/contract'
import { Button } from '../components/button'
import { DetailList } from '../components/detail-list'
import { Screen } from '../components/screen'
import { StatusMark } from '../components/status-mark'
import { shortAddress } from '../format/short-address'
import { texts } from '../texts/texts'

interface WalletVerifiedScreenProps {
  integration: LinkIntegration
  address: string
  clientName: string
  onDone: () => void
}

export function WalletVerifiedScreen({
  integration,
  address,
  clientName,
  onDone,
}: WalletVerifiedScreenProps) {
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="check" tone="success" />}
      title={texts.wallet.verifiedTitle}
      lead={texts.wallet.verified(clientName)}
      footer={<Button onClick={onDone}>{texts.common.done}</Button>}
    >
      <DetailList
        details={[
          {
            label: integration.name,
            value: <span title={address}>{shortAddress(address)}</span>,
          },
        ]}
      />
    </Screen>
  )
}
