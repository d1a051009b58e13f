import { useContext } from 'react'
import type { LinkAsset, LinkTransferIntent } from '../../link/contract'
import { Button } from '../components/button'
import { ChoiceList, ChoiceRow } from '../components/choice-list'
import { AssetMark, StatusMark } from '../components/marks'
import { FailureNote } from '../components/notes'
import { Screen } from '../components/screen'
import { SkeletonRows, SlowNote } from '../components/waiting'
import type { Connection, Failure } from '../flow/flow-state'
import { sourceOf } from '../flow/reduce-connect'
import { isEligible } from '../flow/reduce-transfer'
import { FormatContext } from '../format/format'
import { t } from '../texts/texts'

interface AssetsScreenProps {
  connection: Connection
  transferType: LinkTransferIntent['type']
  /** Null while the balances are loading. */
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
  const { name: integration } = sourceOf(connection)
  const isWaiting = !assets && !failure

  return (
    <Screen
      title={
        connection.kind === 'manual'
          ? t('assets.manualTitle')
          : t('assets.title', { type: connection.kind === 'buy' ? 'onramp' : transferType })
      }
      lead={connection.kind === 'account' ? t('assets.from', { integration }) : undefined}
      footer={failure && !assets && <Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
    >
      <FailureNote failure={failure} />
      {isWaiting && (
        <>
          <SkeletonRows count={4} />
          <SlowNote isWaiting text={t('assets.loadingSlow', { integration })} />
        </>
      )}
      {assets && (
        <>
          <ChoiceList title={connection.kind === 'account' ? t('assets.available') : undefined}>
            {assets.filter(isEligible).map(({ symbol, name, amount, amountInFiat, needsFunding }) => (
              <li key={symbol}>
                <ChoiceRow
                  mark={<AssetMark symbol={symbol} />}
                  title={symbol}
                  subtitle={needsFunding ? t('assets.needsFunding') : name}
                  trailing={connection.kind === 'account' ? format.number(amount) : undefined}
                  trailingHint={format.fiat(amountInFiat)}
                  onChoose={() => onChoose(symbol)}
                />
              </li>
            ))}
          </ChoiceList>
          <IneligibleAssets
            title={t('assets.unavailable')}
            assets={assets.filter((asset) => !isEligible(asset))}
          />
        </>
      )}
    </Screen>
  )
}

interface IneligibleAssetsProps {
  title: string
  assets: LinkAsset[]
}

/** Assets in the account that cannot be sent, each with the reason. */
function IneligibleAssets({ title, assets }: IneligibleAssetsProps) {
  const format = useContext(FormatContext)
  if (assets.length === 0) return null
  return (
    <ChoiceList title={title}>
      {assets.map(({ symbol, amount, ineligibilityReason }) => (
        <li key={symbol}>
          <ChoiceRow
            mark={<AssetMark symbol={symbol} />}
            title={symbol}
            subtitle={t('assets.reason', { reason: ineligibilityReason ?? 'other' })}
            trailing={format.number(amount)}
          />
        </li>
      ))}
    </ChoiceList>
  )
}

interface NoAssetsScreenProps {
  connection: Connection
  assets: LinkAsset[]
  /** Symbols of the assets that the app accepts. */
  symbols: string[]
  onAnother: () => void
}

export function NoAssetsScreen({ connection, assets, symbols, onAnother }: NoAssetsScreenProps) {
  return (
    <Screen
      align="center"
      mark={<StatusMark icon="alert" tone="warning" />}
      title={t('noAssets.title')}
      lead={
        symbols.length > 0
          ? t('noAssets.tooLittle', {
              integration: sourceOf(connection).name,
              symbols: symbols.join(t('common.listSeparator')),
            })
          : t('noAssets.nothing', { integration: sourceOf(connection).name })
      }
      footer={<Button onClick={onAnother}>{t('noAssets.another')}</Button>}
    >
      <IneligibleAssets title={t('noAssets.held')} assets={assets} />
    </Screen>
  )
}
