import { useContext } from 'react'
import type { LinkAsset, LinkTransferIntent } from '../../link-api/contract'
import { FormatContext } from '../app/format-context'
import { AssetMark } from '../components/asset-mark'
import { Button } from '../components/button'
import { ChoiceList } from '../components/choice-list'
import { ChoiceRow } from '../components/choice-row'
import { FailureNote } from '../components/failure-note'
import { Screen } from '../components/screen'
import { SkeletonRows } from '../components/skeleton-rows'
import { SlowNote } from '../components/slow-note'
import type { Connection } from '../flow/connection'
import type { Failure } from '../flow/failure'
import { isEligible } from '../flow/is-eligible'
import { texts } from '../texts/texts'
import { IneligibleAssets } from './ineligible-assets'

interface AssetsScreenProps {
  connection: Connection
  transferType: LinkTransferIntent['type']
  /** Null while the balances are on their way. */
  assets: LinkAsset[] | null
  failure: Failure | null
  onChoose: (symbol: string) => void
  onRetry: () => void
}

export function AssetsScreen({
  connection,
  transferType,
  assets,
  failure,
  onChoose,
  onRetry,
}: AssetsScreenProps) {
  const format = useContext(FormatContext)
  const integration = connection.integration.name
  const isWaiting = !assets && !failure

  return (
    <Screen
      title={
        connection.kind === 'manual'
          ? texts.assets.manualTitle
          : texts.assets.title(connection.kind === 'buy' ? 'onramp' : transferType)
      }
      lead={connection.kind ? undefined : texts.assets.from(integration)}
      footer={failure && !assets && <Button onClick={onRetry}>{texts.common.tryAgain}</Button>}
    >
      <FailureNote failure={failure} />
      {isWaiting && (
        <>
          <SkeletonRows count={4} />
          <SlowNote isWaiting text={texts.assets.loadingSlow(integration)} />
        </>
      )}
      {assets && (
        <>
          <ChoiceList title={connection.kind ? undefined : texts.assets.available}>
            {assets.filter(isEligible).map(({ symbol, name, amount, amountInFiat, needsFunding }) => (
              <li key={symbol}>
                <ChoiceRow
                  mark={<AssetMark symbol={symbol} />}
                  title={symbol}
                  subtitle={needsFunding ? texts.assets.needsFunding : name}
                  trailing={connection.kind ? undefined : format.number(amount)}
                  trailingHint={format.fiat(amountInFiat)}
                  onChoose={() => onChoose(symbol)}
                />
              </li>
            ))}
          </ChoiceList>
          <IneligibleAssets
            title={texts.assets.unavailable}
            assets={assets.filter((asset) => !isEligible(asset))}
          />
        </>
      )}
    </Screen>
  )
}
