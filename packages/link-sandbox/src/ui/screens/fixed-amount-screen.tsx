import { useContext } from 'react'
import type { LinkAsset } from '../../link-api/contract'
import { FormatContext } from '../app/format-context'
import { Button } from '../components/button'
import { FailureNote } from '../components/failure-note'
import { Screen } from '../components/screen'
import { SkeletonRows } from '../components/skeleton-rows'
import { SlowNote } from '../components/slow-note'
import type { Failure } from '../flow/failure'
import { texts } from '../texts/texts'

interface FixedAmountScreenProps {
  asset: LinkAsset
  amount: number
  /** In US dollars. */
  amountInFiat: number
  clientName: string
  failure: Failure | null
  onRetry: () => void
}

/** The app has set the amount: there is nothing to enter, only the fees to wait for. */
export function FixedAmountScreen({
  asset,
  amount,
  amountInFiat,
  clientName,
  failure,
  onRetry,
}: FixedAmountScreenProps) {
  const format = useContext(FormatContext)
  return (
    <Screen
      title={format.asset(amount, asset.symbol)}
      lead={
        <>
          <span className="tabular">{format.fiat(amountInFiat)}</span>
          <br />
          {texts.amount.fixed(clientName)}
        </>
      }
      footer={failure && <Button onClick={onRetry}>{texts.common.tryAgain}</Button>}
    >
      <FailureNote failure={failure} />
      {!failure && (
        <>
          <SkeletonRows count={3} />
          <SlowNote isWaiting text={texts.amount.busy} />
        </>
      )}
    </Screen>
  )
}
