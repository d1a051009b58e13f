import type { LinkAsset } from '../../link-api/contract'
import { Button } from '../components/button'
import { Screen } from '../components/screen'
import { StatusMark } from '../components/status-mark'
import type { Connection } from '../flow/connection'
import { texts } from '../texts/texts'
import { IneligibleAssets } from './ineligible-assets'

interface NoAssetsScreenProps {
  connection: Connection
  assets: LinkAsset[]
  /** What the app accepts. */
  symbols: string[]
  onAnother: () => void
}

export function NoAssetsScreen({ connection, assets, symbols, onAnother }: NoAssetsScreenProps) {
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="alert" tone="warning" />}
      title={texts.noAssets.title}
      lead={texts.noAssets.text(connection.integration.name, symbols)}
      footer={<Button onClick={onAnother}>{texts.noAssets.another}</Button>}
    >
      <IneligibleAssets title={texts.noAssets.held} assets={assets} />
    </Screen>
  )
}
